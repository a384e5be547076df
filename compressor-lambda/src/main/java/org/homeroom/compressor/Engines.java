package org.homeroom.compressor;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Chooses the engine when the program starts. The variable {@code COMPRESSOR_LIBVIPS} decides:
 * <ol>
 * <li>a path: that library, and no other
 * <li>{@code system}: the system's {@code libvips.so.42}, and no other
 * <li>{@code bundled}: the library that came with the build, in {@code native/} next to the jar, and no other
 * <li>{@code none}: no library, but plain Java
 * <li>{@code auto}, or not set: as {@link EngineChoice} decides
 * </ol>
 * If what was requested is not available, that is an error; a slower engine must not be used unnoticed.
 */
final class Engines {
    private static final String SYSTEM_LIBRARY = "libvips.so.42";

    private Engines() {
    }

    static PhotoEngine choose(Map<String, String> env, Consumer<String> log) {
        String wanted = env.getOrDefault("COMPRESSOR_LIBVIPS", "");
        PhotoEngine engine = switch (wanted) {
            case "", "auto" -> EngineChoice.of(() -> tried(SYSTEM_LIBRARY, line -> { }),
                    () -> bundled().flatMap(path -> tried(path.toString(), log)), log);
            case "system" -> engine(SYSTEM_LIBRARY);
            case "bundled" -> engine(bundled().map(Path::toString)
                    .orElseThrow(() -> new IllegalArgumentException("No libvips came with the build")));
            case "none" -> new ImageIoEngine();
            default -> engine(wanted);
        };
        log.accept("engine " + engine.name());
        return engine;
    }

    private static PhotoEngine engine(String library) {
        return new VipsEngine(new Vips(NativeLibrary.load(library)));
    }

    /** @param log is told why it does not load */
    private static Optional<PhotoEngine> tried(String library, Consumer<String> log) {
        try {
            return Optional.of(engine(library));
        } catch (IllegalArgumentException | UnsatisfiedLinkError | Vips.Failure unusable) {
            log.accept("libvips does not load: " + unusable.getMessage());
            return Optional.empty();
        }
    }

    /** The library for this architecture, if the build was able to fetch it. */
    static Optional<Path> bundled() {
        String processor = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            default -> "unknown";
        };
        try {
            URI code = Engines.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path directory = Path.of(code).resolveSibling("native").resolve("linux-" + processor);
            if (!Files.isDirectory(directory)) {
                return Optional.empty();
            }
            try (DirectoryStream<Path> libraries = Files.newDirectoryStream(directory, "libvips-cpp.so.*")) {
                for (Path library : libraries) {
                    return Optional.of(library.toAbsolutePath());
                }
            }
            return Optional.empty();
        } catch (URISyntaxException | IOException unreadable) {
            return Optional.empty();
        }
    }
}
