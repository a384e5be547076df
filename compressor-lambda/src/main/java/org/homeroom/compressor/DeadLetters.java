package org.homeroom.compressor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Where it is noted that a photo was given up: a file with the photo's id for its name in a directory that an alarm can
 * watch. Removed when the photo is done after all.
 */
record DeadLetters(Optional<Path> directory) {
    void add(UUID photoId, int tries, Throwable reason) throws IOException {
        if (directory.isPresent()) {
            Files.createDirectories(directory.get());
            Files.writeString(file(photoId), Instant.now() + " given up after " + tries + " tries: " + reason + "\n");
        }
    }

    void remove(UUID photoId) throws IOException {
        if (directory.isPresent()) {
            Files.deleteIfExists(file(photoId));
        }
    }

    private Path file(UUID photoId) {
        return directory.orElseThrow().resolve(photoId.toString());
    }
}
