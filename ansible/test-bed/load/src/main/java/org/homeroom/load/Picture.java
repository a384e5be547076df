package org.homeroom.load;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;

/** A small photo; every file of it is different. */
final class Picture {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final int COMMENT = 0xfffe;
    private static final byte[] JPEG = draw();

    private Picture() {
    }

    private static byte[] draw() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.setRGB(x, y, (x * 255 / WIDTH << 16 | y * 255 / HEIGHT << 8) + random.nextInt(48));
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpeg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With the name in a comment, as the school accepts no file of a student twice. */
    static byte[] named(String name) {
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(JPEG.length + text.length + 4);
        out.write(JPEG, 0, 2);
        out.write(COMMENT >> 8);
        out.write(COMMENT);
        out.write(text.length + 2 >> 8);
        out.write(text.length + 2);
        out.writeBytes(text);
        out.write(JPEG, 2, JPEG.length - 2);
        return out.toByteArray();
    }
}
