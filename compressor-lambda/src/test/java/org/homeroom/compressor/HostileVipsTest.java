package org.homeroom.compressor;

import org.junit.jupiter.api.BeforeAll;

class HostileVipsTest extends HostileFilesContract {
    private static PhotoEngine engine;

    @BeforeAll
    static void load() {
        engine = VipsEngineTest.chosen();
    }

    @Override
    PhotoEngine engine() {
        return engine;
    }
}
