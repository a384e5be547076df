package org.homeroom.compressor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Records which photos were given up: a file named after the photo's id, in a directory that an alarm can watch. Removed if the
 * photo is processed after all.
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
