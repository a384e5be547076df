package org.homeroom.compressor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * One reference to a libvips image, released by {@link #close()}. Whatever else libvips allocates here is copied to the heap and
 * freed before the method returns, so that only images and {@link VipsFile files} have to be closed. An image keeps those it was
 * made from alive, even if they are closed before it.
 */
final class VipsImage implements AutoCloseable {
    private static final Arena FOR_EVER = Arena.global();
    private static final MemorySegment HEIGHT = FOR_EVER.allocateFrom("height");
    private static final MemorySegment SIZE = FOR_EVER.allocateFrom("size");
    private static final int SIZE_DOWN = 2;
    /** Its older name, which every version knows. */
    private static final MemorySegment OUTPUT_PROFILE = FOR_EVER.allocateFrom("export_profile");
    private static final MemorySegment SRGB = FOR_EVER.allocateFrom("srgb");
    private static final MemorySegment ICC_PROFILE = FOR_EVER.allocateFrom("icc-profile-data");
    private static final MemorySegment EMBEDDED = FOR_EVER.allocateFrom("embedded");
    private static final int CMYK = 15;
    private static final MemorySegment ORIENTATION = FOR_EVER.allocateFrom("orientation");
    private static final MemorySegment VSCALE = FOR_EVER.allocateFrom("vscale");
    private static final MemorySegment GAP = FOR_EVER.allocateFrom("gap");
    /** No averaging before the kernel: it costs as much as it saves, and loses detail. */
    private static final double WITHOUT_GAP = 1000;
    private static final MemorySegment BACKGROUND = FOR_EVER.allocateFrom("background");
    private static final MemorySegment EXTEND = FOR_EVER.allocateFrom("extend");
    private static final int WHITE = 4;

    private final Vips vips;
    private final MemorySegment pointer;
    private boolean closed;

    /** Takes over the reference that a function returned. */
    VipsImage(Vips vips, Object returned) {
        this.vips = vips;
        this.pointer = (MemorySegment) returned;
        if (pointer.address() == 0) {
            throw vips.failure();
        }
    }

    int width() {
        return (int) vips.imageGetWidth.call(pointer);
    }

    int height() {
        return (int) vips.imageGetHeight.call(pointer);
    }

    int bands() {
        return (int) vips.imageGetBands.call(pointer);
    }

    /** 1 to 8, as in EXIF. */
    int orientation() {
        return (int) vips.imageGetOrientation.call(pointer);
    }

    void setOrientation(int orientation) {
        vips.imageSetInt.call(pointer, ORIENTATION, orientation);
    }

    boolean hasAlpha() {
        return (int) vips.imageHasAlpha.call(pointer) != 0;
    }

    byte[] profile() {
        return block(ICC_PROFILE);
    }

    /** From now on the values count as sRGB, or as their default. */
    void removeProfile() {
        vips.imageRemove.call(pointer, ICC_PROFILE);
    }

    /** A block of metadata, such as {@code exif-data}; empty if there is none. */
    byte[] block(String name) {
        try (Arena arena = Arena.ofConfined()) {
            return block(arena.allocateFrom(name));
        }
    }

    private byte[] block(MemorySegment name) {
        if (!has(name)) {
            return new byte[0];
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(ADDRESS);
            MemorySegment length = arena.allocate(JAVA_LONG);
            vips.check(vips.imageGetBlob.call(pointer, name, data, length));
            return data.get(ADDRESS, 0).reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
        }
    }

    private boolean has(MemorySegment name) {
        return (long) vips.imageGetTypeof.call(pointer, name) != 0;
    }

    /** Whether it is in printing inks, with a profile that says what they look like. */
    boolean isInksWithProfile() {
        return (int) vips.imageGetInterpretation.call(pointer) == CMYK && has(ICC_PROFILE);
    }

    VipsImage inSrgb() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            vips.check(vips.iccTransform.call(pointer, out, SRGB, EMBEDDED, 1, Vips.END));
            return new VipsImage(vips, out.get(ADDRESS, 0));
        }
    }

    /** Upright, in sRGB or grey, eight bits per channel, neither side longer than {@code longSide}; never enlarged. */
    VipsImage thumbnail(int longSide) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            if (has(ICC_PROFILE)) {
                vips.check(vips.thumbnailImageToProfile.call(pointer, out, longSide, HEIGHT, longSide, SIZE, SIZE_DOWN,
                        OUTPUT_PROFILE, SRGB, Vips.END));
            } else {
                vips.check(vips.thumbnailImage.call(pointer, out, longSide, HEIGHT, longSide, SIZE, SIZE_DOWN, Vips.END));
            }
            return new VipsImage(vips, out.get(ADDRESS, 0));
        }
    }

    /** Another size, and nothing else: for images that are already upright and opaque. */
    VipsImage resized(int width, int height) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            vips.check(vips.resize.call(pointer, out, (double) width / width(), VSCALE, (double) height / height(),
                    GAP, WITHOUT_GAP, Vips.END));
            return new VipsImage(vips, out.get(ADDRESS, 0));
        }
    }

    VipsImage flattenedOnWhite() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            Object white = vips.arrayDoubleNew.call(arena.allocateFrom(JAVA_DOUBLE, 255), 1);
            try {
                vips.check(vips.flatten.call(pointer, out, BACKGROUND, white, Vips.END));
            } finally {
                vips.areaUnref.call(white);
            }
            return new VipsImage(vips, out.get(ADDRESS, 0));
        }
    }

    /** A part of it where it was, on white in place of the rest. */
    VipsImage onlyOnWhite(GifFrame part) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            vips.check(vips.crop.call(pointer, out, part.left(), part.top(), part.width(), part.height(), Vips.END));
            try (VipsImage cropped = new VipsImage(vips, out.get(ADDRESS, 0))) {
                vips.check(vips.embed.call(cropped.pointer, out, part.left(), part.top(), width(), height(), EXTEND, WHITE, Vips.END));
                return new VipsImage(vips, out.get(ADDRESS, 0));
            }
        }
    }

    /** Does all deferred work, and keeps the pixels. */
    VipsImage inMemory() {
        return new VipsImage(vips, vips.imageCopyMemory.call(pointer));
    }

    /** Decodes every pixel and keeps none. */
    void readThrough() {
        try (Arena arena = Arena.ofConfined()) {
            vips.check(vips.average.call(pointer, arena.allocate(JAVA_DOUBLE), Vips.END));
        }
    }

    /** A JPEG without any metadata, with colours at half the resolution, like nearly every photo it is made from. */
    byte[] jpeg(int quality) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment data = arena.allocate(ADDRESS);
            MemorySegment length = arena.allocate(JAVA_LONG);
            MemorySegment suffix = arena.allocateFrom(
                    ".jpg[Q=" + quality + ",subsample_mode=on," + vips.withoutMetadata() + "]");
            vips.check(vips.imageWriteToBuffer.call(pointer, suffix, data, length, Vips.END));
            return taken(data.get(ADDRESS, 0), length.get(JAVA_LONG, 0));
        }
    }

    /** Row by row, a byte for each band. */
    byte[] pixels() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment length = arena.allocate(JAVA_LONG);
            MemorySegment data = (MemorySegment) vips.imageWriteToMemory.call(pointer, length);
            if (data.address() == 0) {
                throw vips.failure();
            }
            return taken(data, length.get(JAVA_LONG, 0));
        }
    }

    /** Copies what libvips allocated for us, and frees it. */
    private byte[] taken(MemorySegment allocated, long length) {
        try {
            return allocated.reinterpret(length).toArray(JAVA_BYTE);
        } finally {
            vips.free.call(allocated);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            vips.objectUnref.call(pointer);
        }
    }
}
