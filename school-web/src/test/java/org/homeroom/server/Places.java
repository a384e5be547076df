package org.homeroom.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Where the build has put what these tests start. */
final class Places {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path WAR = TARGET.resolve("school-web.war");
    static final Path SERVER = Path.of(System.getProperty("server.home", "../server-config/target/server")).toAbsolutePath().normalize();

    private Places() {
    }

    /** An empty directory of this name. */
    static Path fresh(String name) {
        Path directory = TARGET.resolve(name);
        try {
            if (Files.exists(directory)) {
                try (Stream<Path> all = Files.walk(directory)) {
                    for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
