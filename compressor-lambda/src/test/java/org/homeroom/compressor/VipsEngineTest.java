package org.homeroom.compressor;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeAll;

/** Runs on the build's library and once more on the system's, as set by {@code COMPRESSOR_LIBVIPS}. */
class VipsEngineTest extends PhotoEngineContract {
    private static PhotoEngine engine;

    @BeforeAll
    static void load() {
        engine = chosen();
    }

    /** The engine on libvips; without one, the calling test is skipped. */
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
}
