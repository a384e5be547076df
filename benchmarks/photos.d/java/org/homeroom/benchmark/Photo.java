package org.homeroom.benchmark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A photo to measure with. */
record Photo(Path file, JpegHeader header, long bytes) {
    /** The JPEGs of a folder, by content; subfolders are ignored. */
    static List<Photo> in(Path folder, Consumer<String> log) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Photo> photos = new ArrayList<>();
        for (Path file : files) {
            byte[] content = Files.readAllBytes(file);
            if (content.length < 4 || (content[0] & 0xff) != 0xff || (content[1] & 0xff) != 0xd8) {
                continue;
            }
            JpegHeader header = JpegHeader.of(content);
            if (header.longSide() <= 1600) {
                log.accept(file.getFileName() + " is left out: it is no larger than a page");
                continue;
            }
            photos.add(new Photo(file, header, content.length));
        }
        return photos;
    }

    /** How near the outputs come to this photo at their size, using a filter in floating point; computed once for each size. */
    References references() throws IOException {
        return new References(Plane.of(ImageIO.read(file.toFile())).upright(header.orientation()), new HashMap<>());
    }

    record References(Plane whole, Map<String, Plane> bySize) {
        double ssim(byte[] jpeg) throws IOException {
            Plane picture = Plane.of(ImageIO.read(new ByteArrayInputStream(jpeg)));
            if (picture.width() > picture.height() != whole.width() > whole.height()) {
                throw new IllegalStateException("A picture is not upright");
            }
            Plane reference = bySize.computeIfAbsent(picture.width() + "x" + picture.height(),
                    size -> whole.resized(picture.width(), picture.height()));
            return Ssim.of(reference, picture);
        }
    }
}
