package org.homeroom.compressor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.nio.file.Path;

/**
 * The few functions of libvips that are needed, bound by hand.
 *
 * <p>Ownership: every {@link Image} is one reference to a native object, given back by {@code close()}. libvips works
 * lazily, so the bytes of a file must stay where they are until the last image made of it has been closed. What libvips
 * allocates for us is copied into the heap and freed at once; nothing native leaves this class but images.
 */
final class Vips {
    private static final MemorySegment END = MemorySegment.NULL;
    private static final int SIZE_DOWN = 2;
    private static final int LONGEST_MESSAGE = 4096;

    private final Arena forEver = Arena.global();
    private final SymbolLookup library;
    private final String version;

    private final Function imageNewFromBuffer;
    private final Function imageGetWidth;
    private final Function imageGetHeight;
    private final Function imageGetBands;
    private final Function imageGetOrientation;
    private final Function imageHasAlpha;
    private final Function imageGetTypeof;
    private final Function imageGetBlob;
    private final Function imageCopyMemory;
    private final Function imageWriteToBuffer;
    private final Function imageWriteToMemory;
    private final Function thumbnailImage;
    private final Function thumbnailImageTo;
    private final Function flatten;
    private final Function average;
    private final Function arrayDoubleNew;
    private final Function areaUnref;
    private final Function objectUnref;
    private final Function free;
    private final Function errorBuffer;
    private final Function errorClear;

    private final MemorySegment height = forEver.allocateFrom("height");
    private final MemorySegment size = forEver.allocateFrom("size");
    /** Its older name, which every version knows. */
    private final MemorySegment outputProfile = forEver.allocateFrom("export_profile");
    private final MemorySegment srgb = forEver.allocateFrom("srgb");
    private final MemorySegment background = forEver.allocateFrom("background");
    private final MemorySegment iccProfile = forEver.allocateFrom("icc-profile-data");
    private final String stripped;

    /** Loads a library by its path, or by its name where the system's loader looks for libraries. */
    static Vips load(String pathOrName) {
        SymbolLookup library = pathOrName.contains("/")
                ? SymbolLookup.libraryLookup(Path.of(pathOrName), Arena.global())
                : SymbolLookup.libraryLookup(pathOrName, Arena.global());
        return new Vips(library);
    }

    private Vips(SymbolLookup library) {
        this.library = library;
        imageNewFromBuffer = variadic("vips_image_new_from_buffer", 3, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);
        imageGetWidth = function("vips_image_get_width", JAVA_INT, ADDRESS);
        imageGetHeight = function("vips_image_get_height", JAVA_INT, ADDRESS);
        imageGetBands = function("vips_image_get_bands", JAVA_INT, ADDRESS);
        imageGetOrientation = function("vips_image_get_orientation", JAVA_INT, ADDRESS);
        imageHasAlpha = function("vips_image_hasalpha", JAVA_INT, ADDRESS);
        imageGetTypeof = function("vips_image_get_typeof", JAVA_LONG, ADDRESS, ADDRESS);
        imageGetBlob = function("vips_image_get_blob", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        imageCopyMemory = function("vips_image_copy_memory", ADDRESS, ADDRESS);
        imageWriteToBuffer = variadic("vips_image_write_to_buffer", 4, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS,
                ADDRESS);
        imageWriteToMemory = function("vips_image_write_to_memory", ADDRESS, ADDRESS, ADDRESS);
        thumbnailImage = variadic("vips_thumbnail_image", 3, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT,
                ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
        thumbnailImageTo = variadic("vips_thumbnail_image", 3, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT,
                ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        flatten = variadic("vips_flatten", 2, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        average = variadic("vips_avg", 2, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        arrayDoubleNew = function("vips_array_double_new", ADDRESS, ADDRESS, JAVA_INT);
        areaUnref = function("vips_area_unref", null, ADDRESS);
        objectUnref = function("g_object_unref", null, ADDRESS);
        free = function("g_free", null, ADDRESS);
        errorBuffer = function("vips_error_buffer", ADDRESS);
        errorClear = function("vips_error_clear", null);
        version = start();
        // libvips 8.15 gave "strip" its new name.
        stripped = isOlderThan(8, 15) ? "strip" : "keep=none";
    }

    private String start() {
        // Keeps its warnings off the standard error stream: what a photo lacks is said in its manifest.
        function("g_setenv", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT)
                .call(forEver.allocateFrom("VIPS_WARNING"), forEver.allocateFrom("0"), 0);
        if ((int) function("vips_init", JAVA_INT, ADDRESS).call(forEver.allocateFrom("compressor")) != 0) {
            throw failure();
        }
        // One photo is one thread's work, and no two photos have anything in common worth remembering.
        function("vips_concurrency_set", null, JAVA_INT).call(1);
        function("vips_cache_set_max", null, JAVA_INT).call(0);
        // Closes the loaders that their authors do not hold fit for files from strangers.
        function("vips_block_untrusted_set", null, JAVA_INT).call(1);
        Function part = function("vips_version", JAVA_INT, JAVA_INT);
        return part.call(0) + "." + part.call(1) + "." + part.call(2);
    }

    private boolean isOlderThan(int major, int minor) {
        String[] parts = version.split("\\.");
        int ours = Integer.parseInt(parts[0]);
        return ours < major || ours == major && Integer.parseInt(parts[1]) < minor;
    }

    String version() {
        return version;
    }

    /**
     * Opens a file and reads its header; pixels are decoded when they are asked for, from top to bottom, and only once.
     *
     * @param file    must stay alive for as long as any image made of it
     * @param options of the loader, such as {@code [shrink=2]}
     * @throws Failure where the file is not one that libvips reads
     */
    Image open(MemorySegment file, String options) {
        try (Arena arena = Arena.ofConfined()) {
            return image(imageNewFromBuffer.call(file, file.byteSize(), arena.allocateFrom(options), END));
        }
    }

    private Image image(Object pointer) {
        MemorySegment segment = (MemorySegment) pointer;
        if (segment.address() == 0) {
            throw failure();
        }
        return new Image(segment);
    }

    private void check(Object returned) {
        if ((int) returned != 0) {
            throw failure();
        }
    }

    private Failure failure() {
        String message = ((MemorySegment) errorBuffer.call()).reinterpret(LONGEST_MESSAGE).getString(0).strip();
        errorClear.call();
        return new Failure(message);
    }

    /** Copies what libvips allocated, and frees it. */
    private byte[] taken(MemorySegment allocated, long length) {
        try {
            return allocated.reinterpret(length).toArray(JAVA_BYTE);
        } finally {
            free.call(allocated);
        }
    }

    /** libvips could not do what was asked; the message is its own. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(String message) {
            super(message);
        }
    }

    /** One reference to a native image. */
    final class Image implements AutoCloseable {
        private final MemorySegment pointer;
        private boolean closed;

        private Image(MemorySegment pointer) {
            this.pointer = pointer;
        }

        int width() {
            return (int) imageGetWidth.call(pointer);
        }

        int height() {
            return (int) imageGetHeight.call(pointer);
        }

        int bands() {
            return (int) imageGetBands.call(pointer);
        }

        /** 1 to 8, as EXIF counts them. */
        int orientation() {
            return (int) imageGetOrientation.call(pointer);
        }

        boolean hasAlpha() {
            return (int) imageHasAlpha.call(pointer) != 0;
        }

        /** A block of metadata, such as {@code exif-data}; empty where there is none. */
        byte[] block(String name) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment key = arena.allocateFrom(name);
                if ((long) imageGetTypeof.call(pointer, key) == 0) {
                    return new byte[0];
                }
                MemorySegment data = arena.allocate(ADDRESS);
                MemorySegment length = arena.allocate(JAVA_LONG);
                check(imageGetBlob.call(pointer, key, data, length));
                return data.get(ADDRESS, 0).reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
            }
        }

        /** Upright, in sRGB or grey, neither side longer than {@code longSide}; never enlarged. */
        Image thumbnail(int longSide) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment out = arena.allocate(ADDRESS);
                if ((long) imageGetTypeof.call(pointer, iccProfile) == 0) {
                    check(thumbnailImage.call(pointer, out, longSide, height, longSide, size, SIZE_DOWN, END));
                } else {
                    check(thumbnailImageTo.call(pointer, out, longSide, height, longSide, size, SIZE_DOWN,
                            outputProfile, srgb, END));
                }
                return image(out.get(ADDRESS, 0));
            }
        }

        Image flattenedOnWhite() {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment out = arena.allocate(ADDRESS);
                MemorySegment white = (MemorySegment) arrayDoubleNew.call(arena.allocateFrom(JAVA_DOUBLE, 255), 1);
                try {
                    check(flatten.call(pointer, out, background, white, END));
                } finally {
                    areaUnref.call(white);
                }
                return image(out.get(ADDRESS, 0));
            }
        }

        /** Does all the work that was put off, and keeps the pixels. */
        Image inMemory() {
            return image(imageCopyMemory.call(pointer));
        }

        /** Decodes every pixel and keeps none. */
        void readThrough() {
            try (Arena arena = Arena.ofConfined()) {
                check(average.call(pointer, arena.allocate(JAVA_DOUBLE), END));
            }
        }

        /** A JPEG without any metadata. */
        byte[] jpeg(int quality) {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment data = arena.allocate(ADDRESS);
                MemorySegment length = arena.allocate(JAVA_LONG);
                MemorySegment suffix = arena.allocateFrom(".jpg[Q=" + quality + "," + stripped + "]");
                check(imageWriteToBuffer.call(pointer, suffix, data, length, END));
                return taken(data.get(ADDRESS, 0), length.get(JAVA_LONG, 0));
            }
        }

        /** Row by row, a byte for each band. */
        byte[] pixels() {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment length = arena.allocate(JAVA_LONG);
                MemorySegment data = (MemorySegment) imageWriteToMemory.call(pointer, length);
                if (data.address() == 0) {
                    throw failure();
                }
                return taken(data, length.get(JAVA_LONG, 0));
            }
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                objectUnref.call(pointer);
            }
        }
    }

    private Function function(String name, MemoryLayout returned, MemoryLayout... arguments) {
        return bind(name, descriptor(returned, arguments));
    }

    /** @param fixed how many arguments come before those of a variable number */
    private Function variadic(String name, int fixed, MemoryLayout returned, MemoryLayout... arguments) {
        return bind(name, descriptor(returned, arguments), Linker.Option.firstVariadicArg(fixed));
    }

    private static FunctionDescriptor descriptor(MemoryLayout returned, MemoryLayout... arguments) {
        return returned == null ? FunctionDescriptor.ofVoid(arguments) : FunctionDescriptor.of(returned, arguments);
    }

    private Function bind(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        MemorySegment symbol = library.find(name)
                .orElseThrow(() -> new UnsatisfiedLinkError("The library has no " + name));
        MethodHandle handle = Linker.nativeLinker().downcallHandle(symbol, descriptor, options);
        int count = handle.type().parameterCount();
        return new Function(handle.asSpreader(Object[].class, count)
                .asType(MethodType.methodType(Object.class, Object[].class)));
    }

    /** A native function, called with as many arguments as it was bound with. */
    private record Function(MethodHandle handle) {
        Object call(Object... arguments) {
            try {
                return handle.invokeExact(arguments);
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
