package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs on the library that the program itself would load here; {@code COMPRESSOR_LIBVIPS} chooses another. */
class VipsEngineTest extends PhotoEngineContract {
    private static PhotoEngine engine;

    @BeforeAll
    static void load() {
        engine = chosen();
    }

    /** The engine on libvips; where there is none, whoever asks is not tested. */
    static PhotoEngine chosen() {
        PhotoEngine chosen;
        try {
            chosen = Engines.choose(System.getenv(), System.out::println);
        } catch (IllegalArgumentException doesNotLoad) {
            chosen = null;
        }
        assumeTrue(chosen instanceof VipsEngine,
                "NOT TESTED: no libvips can be loaded, neither the build's nor the system's");
        return chosen;
    }

    @Override
    PhotoEngine engine() {
        return engine;
    }

    @Test
    void prefersTheLibraryThatCameWithTheBuild() {
        assumeTrue(System.getenv("COMPRESSOR_LIBVIPS") == null, "two libraries in one process get into each other's way");
        assumeTrue(Engines.bundled().isPresent(), "NOT TESTED: the build could not fetch libvips");
        List<String> log = new ArrayList<>();
        PhotoEngine chosen = Engines.choose(Map.of(), log::add);
        PhotoEngine bundled =
                Engines.choose(Map.of("COMPRESSOR_LIBVIPS", Engines.bundled().get().toString()), line -> { });
        assertInstanceOf(VipsEngine.class, chosen);
        assertEquals(bundled.name(), chosen.name());
        assertEquals(List.of("engine " + chosen.name()), log, "nothing else was tried before");
    }

    @Test
    void failsWhereTheLibraryThatWasAskedForDoesNotLoad() {
        assertThrows(IllegalArgumentException.class,
                () -> Engines.choose(Map.of("COMPRESSOR_LIBVIPS", "/nowhere/libvips.so"), line -> { }));
    }

    @Test
    void saysWhichEngineDoesTheWork() {
        List<String> log = new ArrayList<>();
        Engines.choose(Map.of("COMPRESSOR_LIBVIPS", "none"), log::add);
        assertEquals(List.of("engine ImageIO " + Runtime.version().feature()), log);
    }
}
