package org.homeroom.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Paints portraits of people who do not exist: a few shapes, flat colours, a little grain, like a picture book. What is uploaded
 * is a JPEG like a camera's, of several hundred kilobytes.
 */
final class PortraitPainter {
    static final int WIDTH = 1600;
    static final int HEIGHT = 2000;
    /** Shapes are described on a canvas of 800 by 1000. */
    private static final double SCALE = 2;
    private static final int CENTRE = 400;
    private static final int GRAIN = 7;
    private static final float QUALITY = 0.85f;
    private static final long SEED = 7_919;

    private final NameLists names = new NameLists();

    /** @param number the same number and name give the same portrait */
    byte[] jpeg(int number, String given, String family) {
        return encode(paint(number, given, family));
    }

    BufferedImage paint(int number, String given, String family) {
        Random random = new Random(SEED * (number + 1));
        PortraitLook look = PortraitLook.of(number, names.isGirl(given), names.cultureOf(family), random);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(SCALE, SCALE);
        backdrop(g, look);
        PortraitHair hair = new PortraitHair(g, look);
        hair.behind();
        body(g, look);
        new PortraitFace(g, look).paint();
        hair.before();
        g.dispose();
        grain(image, random);
        return image;
    }

    private static void backdrop(Graphics2D g, PortraitLook look) {
        g.setColor(look.wall());
        g.fillRect(0, 0, 800, 1000);
        g.setColor(look.shape());
        switch (look.backdrop()) {
            case CIRCLE -> g.fill(circle(CENTRE, 440, 330));
            case ARCH -> {
                Area arch = new Area(new Ellipse2D.Double(90, 80, 620, 620));
                arch.add(new Area(new Rectangle2D.Double(90, 390, 620, 610)));
                g.fill(arch);
            }
            case HILLS -> {
                g.fill(new Ellipse2D.Double(-260, 560, 820, 900));
                g.setColor(mix(look.shape(), look.wall(), 0.5));
                g.fill(new Ellipse2D.Double(300, 620, 860, 900));
                g.setColor(mix(look.wall(), Color.WHITE, 0.6));
                g.fill(circle(640, 180, 70));
            }
            case STRIPES -> {
                for (int x = -1000; x < 800; x += 120) {
                    g.fill(new Polygon(new int[] {x, x + 60, x + 1060, x + 1000}, new int[] {1000, 1000, 0, 0}, 4));
                }
            }
            case DOTS -> {
                for (int row = 0; row < 14; row++) {
                    for (int column = 0; column < 11; column++) {
                        g.fill(circle(column * 84 + (row % 2) * 42 - 20, row * 76 + 10, 13));
                    }
                }
            }
        }
    }

    private static void body(Graphics2D g, PortraitLook look) {
        Color cloth = look.cloth();
        Path2D shoulders = new Path2D.Double();
        shoulders.moveTo(110, 1000);
        shoulders.curveTo(118, 838, 190, 792, 300, 762);
        shoulders.lineTo(500, 762);
        shoulders.curveTo(610, 792, 682, 838, 690, 1000);
        shoulders.closePath();

        Shape neck = new RoundRectangle2D.Double(336, 620, 128, 210, 70, 70);
        if (look.wear() == PortraitLook.Wear.HOODIE) {
            g.setColor(darker(cloth, 0.84));
            g.fill(new Ellipse2D.Double(258, 690, 284, 190));
        }
        g.setColor(cloth);
        g.fill(shoulders);
        g.setColor(look.skin().tone());
        g.fill(neck);
        // The shadow of the chin
        Area shadow = new Area(neck);
        shadow.intersect(new Area(new Ellipse2D.Double(290, 540, 220, 180)));
        g.setColor(look.skin().shade());
        g.fill(shadow);
        collar(g, look, shoulders);
    }

    private static void collar(Graphics2D g, PortraitLook look, Shape shoulders) {
        Color cloth = look.cloth();
        Color light = new Color(0xf7f4ee);
        switch (look.wear()) {
            case CREW -> {
                g.setColor(look.skin().tone());
                g.fill(new Ellipse2D.Double(322, 726, 156, 104));
                g.setColor(darker(cloth, 0.82));
                g.setStroke(new BasicStroke(16));
                g.draw(new java.awt.geom.Arc2D.Double(318, 720, 164, 114, 180, 180, java.awt.geom.Arc2D.OPEN));
            }
            case HOODIE -> {
                g.setColor(look.skin().tone());
                g.fill(new Ellipse2D.Double(330, 730, 140, 96));
                g.setColor(darker(cloth, 0.84));
                g.setStroke(new BasicStroke(30, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(curve(306, 752, 330, 856, 400, 862, 400, 862));
                g.draw(curve(494, 752, 470, 856, 400, 862, 400, 862));
                g.setColor(light);
                g.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
                g.draw(curve(366, 868, 362, 900, 368, 930, 364, 952));
                g.draw(curve(434, 868, 438, 900, 432, 930, 436, 952));
            }
            case SHIRT, COLLAR -> {
                boolean plain = look.wear() == PortraitLook.Wear.SHIRT;
                g.setColor(look.skin().tone());
                g.fill(polygon(330, 740, 470, 740, 400, 850));
                g.setColor(plain ? mix(cloth, Color.WHITE, 0.22) : light);
                g.fill(polygon(322, 742, 346, 726, 400, 846, 350, 896, 300, 786));
                g.fill(polygon(478, 742, 454, 726, 400, 846, 450, 896, 500, 786));
                g.setColor(darker(cloth, 0.8));
                g.setStroke(new BasicStroke(4));
                g.draw(curve(400, 850, 402, 900, 400, 950, 400, 1000));
            }
            case BLAZER -> {
                g.setColor(light);
                g.fill(polygon(318, 752, 482, 752, 438, 1000, 362, 1000));
                g.setColor(look.skin().tone());
                g.fill(polygon(338, 744, 462, 744, 400, 812));
                g.setColor(new Color(0xb33f45));
                g.fill(polygon(380, 812, 420, 812, 412, 846, 388, 846));
                g.fill(polygon(388, 846, 412, 846, 430, 1000, 370, 1000));
                g.setColor(light);
                g.fill(polygon(326, 746, 344, 732, 396, 812, 356, 850));
                g.fill(polygon(474, 746, 456, 732, 404, 812, 444, 850));
                g.setColor(darker(cloth, 0.8));
                g.fill(polygon(300, 762, 330, 756, 378, 1000, 300, 1000, 262, 868, 296, 850));
                g.fill(polygon(500, 762, 470, 756, 422, 1000, 500, 1000, 538, 868, 504, 850));
            }
        }
        Area side = new Area(shoulders);
        side.subtract(new Area(new Ellipse2D.Double(-160, 640, 790, 900)));
        g.setColor(new Color(0, 0, 0, 16));
        g.fill(side);
    }

    private static void grain(BufferedImage image, Random random) {
        int[] line = new int[WIDTH];
        for (int y = 0; y < HEIGHT; y++) {
            image.getRGB(0, y, WIDTH, 1, line, 0, WIDTH);
            for (int x = 0; x < WIDTH; x++) {
                int bits = random.nextInt();
                int noise = (bits & 0xff) % GRAIN + (bits >>> 8 & 0xff) % GRAIN - GRAIN + 1;
                line[x] = clamp(line[x] >> 16 & 0xff, noise) << 16 | clamp(line[x] >> 8 & 0xff, noise) << 8
                        | clamp(line[x] & 0xff, noise);
            }
            image.setRGB(0, y, WIDTH, 1, line, 0, WIDTH);
        }
    }

    private static int clamp(int value, int noise) {
        return Math.clamp(value + noise, 0, 255);
    }

    private static byte[] encode(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(500_000);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static Shape circle(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, radius * 2, radius * 2);
    }

    static Path2D curve(double x, double y, double cx, double cy, double dx, double dy, double tx, double ty) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.curveTo(cx, cy, dx, dy, tx, ty);
        return path;
    }

    /** @param points x and y alternately */
    static Path2D polygon(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        path.closePath();
        return path;
    }

    static Color darker(Color colour, double factor) {
        return new Color((int) (colour.getRed() * factor), (int) (colour.getGreen() * factor), (int) (colour.getBlue() * factor));
    }

    static Color mix(Color one, Color other, double share) {
        return new Color((int) (one.getRed() * (1 - share) + other.getRed() * share),
                (int) (one.getGreen() * (1 - share) + other.getGreen() * share),
                (int) (one.getBlue() * (1 - share) + other.getBlue() * share));
    }
}
