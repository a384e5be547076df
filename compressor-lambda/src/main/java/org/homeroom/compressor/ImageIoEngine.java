package org.homeroom.compressor;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;

/**
 * The engine for a machine without libvips: pure Java, slower by far, and hungry for memory. Takes JPEG, PNG and GIF; of
 * JPEG only RGB and grey.
 */
final class ImageIoEngine implements PhotoEngine {
    /** Beyond this, every n-th pixel is read, so that a photo of {@link #MAX_PIXELS} does not fill the heap. */
    private static final int LONGEST_READ = 2 * RenditionKind.PRINT.longSide();

    ImageIoEngine() {
        ImageIO.setUseCache(false);
    }

    @Override
    public String name() {
        return "ImageIO " + Runtime.version().feature();
    }

    @Override
    public Developed develop(byte[] photo, PhotoType type) throws PhotoRefused {
        if (type != PhotoType.JPEG && type != PhotoType.PNG && type != PhotoType.GIF) {
            throw new PhotoRefused(Refusal.UNSUPPORTED_TYPE);
        }
        Exif exif = type == PhotoType.JPEG ? Exif.ofJpeg(photo) : Exif.NONE;
        boolean onItsSide = exif.orientation() >= 5;
        ImageReader reader = ImageIO.getImageReadersByFormatName(type.name()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            reader.setInput(in, true, true);
            int[] size = size(reader, photo, type);
            int width = onItsSide ? size[1] : size[0];
            int height = onItsSide ? size[0] : size[1];
            if ((long) width * height > MAX_PIXELS) {
                throw new PhotoRefused(Refusal.TOO_MANY_PIXELS, width, height);
            }
            BufferedImage picture = read(reader, photo, type, width, height);
            List<Picture> pictures = new ArrayList<>();
            RenditionKind[] kinds = RenditionKind.values();
            for (int i = kinds.length - 1; i >= 0; i--) {
                picture = scaled(picture, kinds[i].longSide());
                BufferedImage upright = upright(picture, exif.orientation());
                pictures.addFirst(new Picture(kinds[i], upright.getWidth(), upright.getHeight(),
                        jpeg(upright, kinds[i].quality())));
            }
            return new Developed(width, height, pictures, DominantColour.of(rgb(picture), 3), exif.captured());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            reader.dispose();
        }
    }

    private static int[] size(ImageReader reader, byte[] photo, PhotoType type) throws PhotoRefused {
        try {
            return new int[] {reader.getWidth(0), reader.getHeight(0)};
        } catch (IOException | RuntimeException unreadable) {
            throw new PhotoRefused(damage(photo, type));
        }
    }

    private static BufferedImage read(ImageReader reader, byte[] photo, PhotoType type, int width, int height)
            throws PhotoRefused {
        // The JPEG reader fills what is missing with grey, and only warns.
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((source, warning) -> warnings.add(warning));
        ImageReadParam param = reader.getDefaultReadParam();
        // Read with gaps, a picture is still no smaller than the largest rendition.
        int step = Math.max(1, Math.max(width, height) / LONGEST_READ * 2);
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image;
        try {
            image = reader.read(0, param);
        } catch (IIOException unreadable) {
            boolean unknownColours = type == PhotoType.JPEG && type.hasItsEnd(photo)
                    && String.valueOf(unreadable.getMessage()).contains("Unsupported Image Type");
            throw new PhotoRefused(unknownColours ? Refusal.UNSUPPORTED_TYPE : damage(photo, type), width, height);
        } catch (IOException | RuntimeException unreadable) {
            throw new PhotoRefused(damage(photo, type), width, height);
        }
        if (!warnings.isEmpty() && !type.hasItsEnd(photo)) {
            throw new PhotoRefused(Refusal.TRUNCATED, width, height);
        }
        return image;
    }

    private static Refusal damage(byte[] photo, PhotoType type) {
        return type.hasItsEnd(photo) ? Refusal.CORRUPT : Refusal.TRUNCATED;
    }

    /** In sRGB, on white, neither side longer than {@code longSide}. Halved first, as one large step loses detail. */
    private static BufferedImage scaled(BufferedImage image, int longSide) {
        BufferedImage now = image;
        int longer = Math.max(image.getWidth(), image.getHeight());
        while (longer > 2 * longSide) {
            now = drawn(now, half(now.getWidth()), half(now.getHeight()));
            longer = half(longer);
        }
        double factor = Math.min(1, (double) longSide / longer);
        return drawn(now, side(now.getWidth(), factor), side(now.getHeight(), factor));
    }

    private static int half(int side) {
        return Math.max(1, side / 2);
    }

    private static int side(int side, double factor) {
        return Math.max(1, (int) Math.round(side * factor));
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return drawn;
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> throw new IllegalArgumentException("No orientation: " + orientation);
        };
        boolean onItsSide = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(onItsSide ? h : w, onItsSide ? w : h, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(image, turn, null);
        graphics.dispose();
        return upright;
    }

    private static byte[] jpeg(BufferedImage image, int quality) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("JPEG").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality / 100f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static byte[] rgb(BufferedImage image) {
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        byte[] rgb = new byte[pixels.length * 3];
        for (int i = 0; i < pixels.length; i++) {
            rgb[3 * i] = (byte) (pixels[i] >> 16);
            rgb[3 * i + 1] = (byte) (pixels[i] >> 8);
            rgb[3 * i + 2] = (byte) pixels[i];
        }
        return rgb;
    }
}
