package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.homeroom.photo.contract.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs on the library that the program itself would load here; {@code COMPRESSOR_LIBVIPS} chooses another. */
class VipsEngineTest extends PhotoEngineContract {
    private static final byte[] ONE_PIXEL_WEBP =
            Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    private static PhotoEngine engine;

    @BeforeAll
    static void load() {
        engine = Engines.choose(System.getenv(), System.out::println);
        assumeTrue(engine instanceof VipsEngine,
                "NOT TESTED: no libvips can be loaded, neither the build's nor the system's");
    }

    @Override
    PhotoEngine engine() {
        return engine;
    }

    @Test
    void takesAWebp() throws PhotoRefused {
        assertEquals(1, developed(ONE_PIXEL_WEBP, PhotoType.WEBP).width());
    }

    @Test
    void refusesAWebpThatIsCutShort() {
        assertRefused(Refusal.TRUNCATED, Arrays.copyOf(ONE_PIXEL_WEBP, 30), PhotoType.WEBP);
    }

    @Test
    void prefersTheLibraryThatCameWithTheBuild() {
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
