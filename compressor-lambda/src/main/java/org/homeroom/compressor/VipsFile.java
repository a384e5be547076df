package org.homeroom.compressor;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A photo's bytes where libvips can read them. Close it after every image opened from it: libvips copies nothing, and reads when
 * pixels are requested.
 */
final class VipsFile implements AutoCloseable {
    private final Vips vips;
    private final MemorySegment bytes;
    private boolean closed;

    /** Copies the bytes once. An arena would first zero-fill the memory, which costs as much again. */
    VipsFile(Vips vips, byte[] file) {
        this.vips = vips;
        bytes = ((MemorySegment) vips.allocate.call((long) file.length)).reinterpret(file.length);
        MemorySegment.copy(file, 0, bytes, JAVA_BYTE, 0, file.length);
    }

    /**
     * Reads the header; pixels are decoded when they are requested.
     *
     * @param options of the loader, such as {@code [shrink=2]}
     * @throws Vips.Failure if libvips cannot read it
     */
    VipsImage open(String options) {
        try (Arena arena = Arena.ofConfined()) {
            return new VipsImage(vips, vips.imageNewFromBuffer.call(bytes, bytes.byteSize(), arena.allocateFrom(options),
                    Vips.END));
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            vips.free.call(bytes);
        }
    }
}
