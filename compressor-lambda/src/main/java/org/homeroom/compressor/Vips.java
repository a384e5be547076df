package org.homeroom.compressor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.homeroom.compressor.NativeLibrary.Function;

/**
 * libvips, started once: the few functions needed, bound by hand, each called from {@link VipsImage} or {@link VipsFile}, which
 * own what they hold.
 */
final class Vips {
    static final MemorySegment END = MemorySegment.NULL;
    private static final int LONGEST_MESSAGE = 4096;

    final Function imageNewFromBuffer;
    final Function imageGetWidth;
    final Function imageGetHeight;
    final Function imageGetBands;
    final Function imageGetInterpretation;
    final Function imageGetOrientation;
    final Function imageSetInt;
    final Function imageHasAlpha;
    final Function imageGetTypeof;
    final Function imageGetBlob;
    final Function imageRemove;
    final Function imageCopyMemory;
    final Function imageWriteToBuffer;
    final Function imageWriteToMemory;
    final Function thumbnailImage;
    final Function thumbnailImageToProfile;
    final Function iccTransform;
    final Function resize;
    final Function flatten;
    final Function crop;
    final Function embed;
    final Function average;
    final Function arrayDoubleNew;
    final Function areaUnref;
    final Function objectUnref;
    final Function allocate;
    final Function free;
    private final Function errorBuffer;
    private final Function errorClear;

    private final String version;
    private final String withoutMetadata;

    /** @throws UnsatisfiedLinkError or IllegalArgumentException if it is not libvips */
    Vips(NativeLibrary library) {
        imageNewFromBuffer = library.variadic("vips_image_new_from_buffer", 3,
                ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);
        imageGetWidth = library.function("vips_image_get_width", JAVA_INT, ADDRESS);
        imageGetHeight = library.function("vips_image_get_height", JAVA_INT, ADDRESS);
        imageGetBands = library.function("vips_image_get_bands", JAVA_INT, ADDRESS);
        imageGetInterpretation = library.function("vips_image_get_interpretation", JAVA_INT, ADDRESS);
        imageGetOrientation = library.function("vips_image_get_orientation", JAVA_INT, ADDRESS);
        imageSetInt = library.function("vips_image_set_int", null, ADDRESS, ADDRESS, JAVA_INT);
        imageHasAlpha = library.function("vips_image_hasalpha", JAVA_INT, ADDRESS);
        imageGetTypeof = library.function("vips_image_get_typeof", JAVA_LONG, ADDRESS, ADDRESS);
        imageGetBlob = library.function("vips_image_get_blob", JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        imageRemove = library.function("vips_image_remove", JAVA_INT, ADDRESS, ADDRESS);
        imageCopyMemory = library.function("vips_image_copy_memory", ADDRESS, ADDRESS);
        imageWriteToBuffer = library.variadic("vips_image_write_to_buffer", 4,
                JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        imageWriteToMemory = library.function("vips_image_write_to_memory", ADDRESS, ADDRESS, ADDRESS);
        thumbnailImage = library.variadic("vips_thumbnail_image", 3,
                JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
        thumbnailImageToProfile = library.variadic("vips_thumbnail_image", 3,
                JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        iccTransform = library.variadic("vips_icc_transform", 3,
                JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_INT, ADDRESS);
        resize = library.variadic("vips_resize", 3, JAVA_INT, ADDRESS, ADDRESS, JAVA_DOUBLE,
                ADDRESS, JAVA_DOUBLE, ADDRESS, JAVA_DOUBLE, ADDRESS);
        flatten = library.variadic("vips_flatten", 2, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        crop = library.variadic("vips_crop", 6, JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS);
        embed = library.variadic("vips_embed", 6,
                JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT, ADDRESS);
        average = library.variadic("vips_avg", 2, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);
        arrayDoubleNew = library.function("vips_array_double_new", ADDRESS, ADDRESS, JAVA_INT);
        areaUnref = library.function("vips_area_unref", null, ADDRESS);
        objectUnref = library.function("g_object_unref", null, ADDRESS);
        allocate = library.function("g_malloc", ADDRESS, JAVA_LONG);
        free = library.function("g_free", null, ADDRESS);
        errorBuffer = library.function("vips_error_buffer", ADDRESS);
        errorClear = library.function("vips_error_clear", null);
        version = start(library);
        // libvips 8.15 gave "strip" its new name.
        withoutMetadata = isOlderThan(8, 15) ? "strip" : "keep=none";
    }

    private String start(NativeLibrary library) {
        Arena forEver = Arena.global();
        // Keeps its warnings off standard error: what a photo lacks is recorded in its manifest.
        library.function("g_setenv", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT)
                .call(forEver.allocateFrom("VIPS_WARNING"), forEver.allocateFrom("0"), 0);
        check(library.function("vips_init", JAVA_INT, ADDRESS).call(forEver.allocateFrom("compressor")));
        // Each photo is handled by one thread, and photos have nothing in common that is worth caching.
        library.function("vips_concurrency_set", null, JAVA_INT).call(1);
        library.function("vips_cache_set_max", null, JAVA_INT).call(0);
        // Blocks the loaders that their authors consider unsuitable for files from strangers.
        library.function("vips_block_untrusted_set", null, JAVA_INT).call(1);
        Function part = library.function("vips_version", JAVA_INT, JAVA_INT);
        return part.call(0) + "." + part.call(1) + "." + part.call(2);
    }

    private boolean isOlderThan(int major, int minor) {
        int[] parts = Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return parts[0] < major || parts[0] == major && parts[1] < minor;
    }

    String version() {
        return version;
    }

    /** The saver's option that omits all metadata. */
    String withoutMetadata() {
        return withoutMetadata;
    }

    /** Throws if a function returned anything but 0. */
    void check(Object returned) {
        if ((int) returned != 0) {
            throw failure();
        }
    }

    Failure failure() {
        String message = ((MemorySegment) errorBuffer.call()).reinterpret(LONGEST_MESSAGE).getString(0).strip();
        errorClear.call();
        return new Failure(message);
    }

    /** libvips could not do what was requested; the message is its own. */
    static final class Failure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failure(String message) {
            super(message);
        }
    }
}
