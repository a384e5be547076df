package org.homeroom.compressor;

class HostileImageIoTest extends HostileFilesContract {
    private final PhotoEngine engine = new ImageIoEngine();

    @Override
    PhotoEngine engine() {
        return engine;
    }
}
