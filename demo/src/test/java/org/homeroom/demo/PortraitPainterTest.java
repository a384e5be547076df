package org.homeroom.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PortraitPainterTest {
    private final PortraitPainter painter = new PortraitPainter();

    @Test
    void paintsAPhotoAsACameraGivesIt() throws IOException {
        byte[] jpeg = painter.jpeg(3, "Amina", "Malik");
        assertTrue(jpeg.length > 200_000 && jpeg.length < 450_000, () -> jpeg.length + " bytes");
        var image = ImageIO.read(new ByteArrayInputStream(jpeg));
        assertEquals(PortraitPainter.WIDTH, image.getWidth());
        assertEquals(PortraitPainter.HEIGHT, image.getHeight());
    }

    @Test
    void paintsTheSameTwice() {
        assertArrayEquals(painter.jpeg(5, "Kofi", "Mensah"), painter.jpeg(5, "Kofi", "Mensah"));
    }
}
