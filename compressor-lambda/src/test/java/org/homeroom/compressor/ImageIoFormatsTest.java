package org.homeroom.compressor;

class ImageIoFormatsTest extends PhotoFormatsContract {
    private final PhotoEngine engine = new ImageIoEngine();

    @Override
    PhotoEngine engine() {
        return engine;
    }
}
