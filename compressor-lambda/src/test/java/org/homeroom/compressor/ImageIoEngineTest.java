package org.homeroom.compressor;

import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;
import org.junit.jupiter.api.Test;

class ImageIoEngineTest extends PhotoEngineContract {
    private final PhotoEngine engine = new ImageIoEngine();

    @Override
    PhotoEngine engine() {
        return engine;
    }

    @Test
    void refusesWhatOnlyLibvipsReads() {
        assertRefused(Refusal.UNSUPPORTED_TYPE, TestFormats.heicOnItsSide(), PhotoType.HEIF);
    }
}
