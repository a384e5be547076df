package org.homeroom.compressor;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.time.LocalDateTime;
import java.util.List;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;

/**
 * The engine that is meant to run: libvips. One decode for all renditions, from top to bottom, at the smallest scale
 * that the JPEG's own transform offers above the largest rendition.
 */
final class VipsEngine implements PhotoEngine {
    /** Stricter levels refuse photos over mere oddities of their cameras, and still miss most damage inside a scan. */
    private static final String LOADING = "access=sequential,fail_on=truncated";
    private final Vips vips;

    VipsEngine(Vips vips) {
        this.vips = vips;
    }

    @Override
    public String name() {
        return "libvips " + vips.version();
    }

    @Override
    public Developed develop(byte[] photo, PhotoType type) throws PhotoRefused {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment file = arena.allocate(photo.length);
            MemorySegment.copy(photo, 0, file, JAVA_BYTE, 0, photo.length);
            Header header = header(file, photo, type);
            if ((long) header.width * header.height > MAX_PIXELS) {
                throw new PhotoRefused(Refusal.TOO_MANY_PIXELS, header.width, header.height);
            }
            try (Vips.Image print = decoded(file, photo, type, header);
                    Vips.Image page = smaller(print, RenditionKind.PAGE);
                    Vips.Image thumb = smaller(page, RenditionKind.THUMB)) {
                List<Picture> pictures = List.of(picture(thumb, RenditionKind.THUMB),
                        picture(page, RenditionKind.PAGE), picture(print, RenditionKind.PRINT));
                String colour = DominantColour.of(thumb.pixels(), thumb.bands());
                return new Developed(header.width, header.height, pictures, colour, header.captured);
            }
        }
    }

    /** What the header says, upright. */
    private record Header(int width, int height, LocalDateTime captured) {
    }

    private Header header(MemorySegment file, byte[] photo, PhotoType type) throws PhotoRefused {
        try (Vips.Image image = vips.open(file, "[" + LOADING + "]")) {
            boolean onItsSide = image.orientation() >= 5;
            return new Header(onItsSide ? image.height() : image.width(), onItsSide ? image.width() : image.height(),
                    Exif.read(image.block("exif-data")).captured());
        } catch (Vips.Failure unreadable) {
            throw new PhotoRefused(reason(photo, type));
        }
    }

    /** The photo at the size of the largest rendition, ready to be saved. */
    private Vips.Image decoded(MemorySegment file, byte[] photo, PhotoType type, Header header) throws PhotoRefused {
        String shrink = type == PhotoType.JPEG ? "shrink=" + shrink(Math.max(header.width, header.height)) + "," : "";
        try (Vips.Image source = vips.open(file, "[" + shrink + LOADING + "]");
                Vips.Image scaled = source.thumbnail(RenditionKind.PRINT.longSide())) {
            if (!scaled.hasAlpha()) {
                return scaled.inMemory();
            }
            try (Vips.Image opaque = scaled.flattenedOnWhite()) {
                return opaque.inMemory();
            }
        } catch (Vips.Failure failure) {
            if (canBeRead(file)) {
                throw failure;
            }
            throw new PhotoRefused(reason(photo, type), header.width, header.height);
        }
    }

    /** A refusal is for good, so it takes a file that cannot even be read; whatever else fails is no fault of the file's. */
    private boolean canBeRead(MemorySegment file) {
        try (Vips.Image source = vips.open(file, "[" + LOADING + "]")) {
            source.readThrough();
            return true;
        } catch (Vips.Failure unreadable) {
            return false;
        }
    }

    /** 1, 2, 4 or 8: by how much a JPEG can be shrunk while it is decoded. */
    private static int shrink(int longSide) {
        int shrink = 1;
        while (shrink < 8 && longSide >= RenditionKind.PRINT.longSide() * shrink * 2) {
            shrink *= 2;
        }
        return shrink;
    }

    private static Vips.Image smaller(Vips.Image larger, RenditionKind kind) {
        try (Vips.Image scaled = larger.thumbnail(kind.longSide())) {
            return scaled.inMemory();
        }
    }

    private static Picture picture(Vips.Image image, RenditionKind kind) {
        return new Picture(kind, image.width(), image.height(), image.jpeg(kind.quality()));
    }

    /** Many a libvips has no decoder for what is inside a HEIF file, and says so no earlier than it would of damage. */
    private static Refusal reason(byte[] photo, PhotoType type) {
        if (!type.hasItsEnd(photo)) {
            return Refusal.TRUNCATED;
        }
        return type == PhotoType.HEIF ? Refusal.UNSUPPORTED_TYPE : Refusal.CORRUPT;
    }
}
