package org.homeroom.compressor;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures with something in them: a sky, and shapes that differ from one number to the next. */
final class TestScenes {
    private TestScenes() {
    }

    static BufferedImage scene(int number, int width, int height) {
        Random random = new Random(number);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, colour(random), width, height, colour(random)));
        graphics.fillRect(0, 0, width, height);
        for (int i = 0; i < 12; i++) {
            graphics.setColor(colour(random));
            int side = height / 8 + random.nextInt(height / 3);
            graphics.fillOval(random.nextInt(width) - side / 2, random.nextInt(height) - side / 2, 2 * side, side);
        }
        graphics.dispose();
        return image;
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(1 << 24));
    }
}
