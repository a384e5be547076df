package org.homeroom.benchmark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.homeroom.compressor.TestPhotos;

/**
 * Photos for those who have none to hand: light and texture on every scale, sharp and soft edges, and sensor noise, in common
 * sizes and camera orientations. The same ones each time.
 */
final class GeneratedPhotos {
    private static final int[][] SIZES_AND_ORIENTATIONS =
            {{4608, 1976, 1}, {3264, 2448, 6}, {4032, 3024, 1}, {4608, 3456, 1}, {4928, 3264, 8}, {5760, 3840, 1}};
    private static final float QUALITY = 0.93f;
    private static final int LATTICE = 256;
    private static final double NOISE = 3.5;

    private GeneratedPhotos() {
    }

    static void into(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (int i = 0; i < SIZES_AND_ORIENTATIONS.length; i++) {
            int[] wanted = SIZES_AND_ORIENTATIONS[i];
            byte[] jpeg = TestPhotos.withMetadata(jpeg(painted(wanted[0], wanted[1], i)), wanted[2]);
            Path begun = Files.write(folder.resolve("begun"), jpeg);
            Files.move(begun, folder.resolve("%d_%dx%d_held%d.jpg".formatted(i + 1, wanted[0], wanted[1], wanted[2])));
        }
    }

    /** A smaller one, for training the cache of compiled code. */
    static void one(Path file) throws IOException {
        Files.write(file, TestPhotos.withMetadata(jpeg(painted(3600, 2700, SIZES_AND_ORIENTATIONS.length)), 6));
    }

    private static BufferedImage painted(int width, int height, int seed) {
        Random random = new Random(seed);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setColor(new Color(120, 130, 140));
        graphics.fillRect(0, 0, width, height);
        for (int i = 0; i < 400; i++) {
            int colour = random.nextInt(1 << 24) | 60 + random.nextInt(196) << 24;
            graphics.setColor(new Color(colour, true));
            int size = (int) (Math.pow(random.nextDouble(), 3) * height / 2) + 8;
            int x = random.nextInt(width) - size / 2;
            int y = random.nextInt(height) - size / 2;
            switch (i % 4) {
                case 0 -> graphics.fillOval(x, y, size, size);
                case 1 -> graphics.fillRect(x, y, size, size * 2 / 3);
                case 2 -> graphics.drawString("Class of 2026", x, y);
                default -> {
                    graphics.setStroke(new BasicStroke(1 + random.nextInt(12)));
                    graphics.drawLine(x, y, x + random.nextInt(2 * size) - size, y + size);
                }
            }
        }
        graphics.dispose();
        lit(image, random);
        return image;
    }

    /** Adds light to what was painted, partly smooth and partly rough. */
    private static void lit(BufferedImage image, Random random) {
        double[] lattice = random.doubles(LATTICE * LATTICE, -1, 1).toArray();
        double[] noise = new double[1 << 16];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = random.nextGaussian() * NOISE;
        }
        int[] row = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int x = 0; x < row.length; x++) {
                double light = 60 * at(lattice, x / 900.0, y / 900.0) + 25 * at(lattice, x / 170.0 + 31, y / 170.0);
                double roughness = Math.max(0, at(lattice, x / 700.0 + 77, y / 700.0));
                double texture = roughness * (40 * at(lattice, x / 23.0, y / 23.0 + 19) + 40 * at(lattice, x / 6.0, y / 6.0)
                        + 25 * at(lattice, x / 2.2, y / 2.2 + 53));
                int grain = random.nextInt();
                row[x] = channel(row[x] >> 16, light + texture + noise[grain & 0xffff]) << 16
                        | channel(row[x] >> 8, light + 0.9 * texture + noise[grain >>> 16]) << 8
                        | channel(row[x], 0.8 * light + 0.7 * texture + noise[(grain >>> 8) & 0xffff]);
            }
            image.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
    }

    private static int channel(int value, double more) {
        return Math.clamp(Math.round((value & 0xff) * 0.8 + 25 + more), 0, 255);
    }

    /** Interpolates between the four surrounding points of the lattice. */
    private static double at(double[] lattice, double x, double y) {
        int left = (int) x;
        int top = (int) y;
        double right = x - left;
        double low = y - top;
        double above = point(lattice, left, top) * (1 - right) + point(lattice, left + 1, top) * right;
        double below = point(lattice, left, top + 1) * (1 - right) + point(lattice, left + 1, top + 1) * right;
        return above * (1 - low) + below * low;
    }

    private static double point(double[] lattice, int x, int y) {
        return lattice[(y & LATTICE - 1) * LATTICE + (x & LATTICE - 1)];
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
