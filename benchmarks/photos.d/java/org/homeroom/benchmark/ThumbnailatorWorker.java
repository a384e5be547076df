package org.homeroom.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import net.coobird.thumbnailator.Thumbnails;

/** Thumbnailator as in its documentation; it rotates photos by itself. */
final class ThumbnailatorWorker {
    private ThumbnailatorWorker() {
    }

    public static void main(String[] args) throws Exception {
        Worker.run(photo -> new byte[][] {within(1600, photo), within(320, photo)}, List.of(args));
    }

    private static byte[] within(int side, byte[] photo) throws IOException {
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        Thumbnails.of(new ByteArrayInputStream(photo)).size(side, side).outputFormat("jpg").outputQuality(0.8)
                .toOutputStream(jpeg);
        return jpeg.toByteArray();
    }
}
