package org.homeroom.compressor;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;

/**
 * The engine of choice: libvips. One decode for all renditions, from top to bottom, at the smallest scale offered by the JPEG's
 * own transform above the largest rendition; each rendition is made from the next larger one.
 */
final class VipsEngine implements PhotoEngine {
    private static final String LENIENT = "access=sequential,fail_on=truncated";
    /** Stops at any warning from libjpeg; not all of them mean damage, see {@link JpegWarnings}. */
    private static final String STRICT = "access=sequential,fail_on=warning";
    /** If a photo is shrunk to just above the target size, it loses sharpness in the small remaining step. */
    private static final double TO_SPARE = 1.1;
    private final Vips vips;

    VipsEngine(Vips vips) {
        this.vips = vips;
    }

    @Override
    public String name() {
        return "libvips " + vips.version();
    }

    @Override
    public Developed develop(byte[] photo, PhotoType type, Set<RenditionKind> wanted) throws PhotoRefused {
        TreeSet<RenditionKind> kinds = new TreeSet<>(wanted);
        try (VipsFile file = new VipsFile(vips, type == PhotoType.HEIF ? HeifStructure.plain(photo) : photo)) {
            Header header = header(file, photo, type);
            if ((long) header.width * header.height > MAX_PIXELS) {
                throw new PhotoRefused(Refusal.TOO_MANY_PIXELS, header.width, header.height);
            }
            Optional<Refusal> flaw = FileStructure.flaw(photo, type);
            if (flaw.isPresent()) {
                throw new PhotoRefused(flaw.get(), header.width, header.height);
            }
            List<Picture> pictures = new ArrayList<>();
            VipsImage image = decoded(file, type, header, kinds.last().longSide());
            try {
                for (RenditionKind kind : kinds.descendingSet()) {
                    VipsImage larger = image;
                    image = within(larger, kind.longSide());
                    if (image != larger) {
                        larger.close();
                    }
                    pictures.add(new Picture(kind, image.width(), image.height(), image.jpeg(kind.quality())));
                }
                Collections.reverse(pictures);
                Looks.Pixels smallest = new Looks.Pixels(image.width(), image.height(), image.bands(), image.pixels());
                return new Developed(header.width, header.height, pictures, Looks.of(smallest), header.exif.captured());
            } finally {
                image.close();
            }
        }
    }

    /** What the header says, with the sides as seen upright; {@code smaller} if the first frame does not fill them. */
    private record Header(int width, int height, Exif exif, Optional<GifFrame> smaller) {
    }

    private Header header(VipsFile file, byte[] photo, PhotoType type) throws PhotoRefused {
        try (VipsImage image = file.open("[" + LENIENT + "]")) {
            Exif exif = type == PhotoType.HEIF ? turned(image) : Exif.of(photo, type);
            boolean onItsSide = exif.orientation() >= 5;
            return new Header(onItsSide ? image.height() : image.width(), onItsSide ? image.width() : image.height(), exif,
                    type == PhotoType.GIF ? GifFrame.of(photo) : Optional.empty());
        } catch (Vips.Failure unreadable) {
            throw new PhotoRefused(FileStructure.flaw(photo, type).orElseGet(() -> reason(unreadable, type)));
        }
    }

    /** A HEIF stores its rotation in a separate box, and its decoder applies it. */
    private static Exif turned(VipsImage image) {
        return new Exif(1, Exif.read(image.block("exif-data")).captured());
    }

    /** How a photo is decoded: within which size, and whether its colour profile is used. */
    private record Aim(PhotoType type, Header header, int longSide, boolean profiled) {
        String options(String strictness) {
            return "[" + (type == PhotoType.JPEG ? "shrink=" + shrink(header, longSide) + "," : "") + strictness + "]";
        }

        PhotoRefused refused(Refusal refusal) {
            return new PhotoRefused(refusal, header.width, header.height);
        }
    }

    /**
     * The photo within the size of the largest rendition requested, ready to be saved. If it can be read, but not be converted by its
     * profile, the profile is ignored.
     */
    private VipsImage decoded(VipsFile file, PhotoType type, Header header, int longSide) throws PhotoRefused {
        try {
            return decoded(file, new Aim(type, header, longSide, true));
        } catch (Vips.Failure unconvertible) {
            return decoded(file, new Aim(type, header, longSide, false));
        }
    }

    /** @throws Vips.Failure if it is not the file's data that cannot be read */
    private VipsImage decoded(VipsFile file, Aim aim) throws PhotoRefused {
        try {
            if (aim.type == PhotoType.JPEG) {
                Optional<VipsImage> flawless = strictlyDecoded(file, aim);
                if (flawless.isPresent()) {
                    return flawless.get();
                }
            }
            return decoded(file, aim, LENIENT);
        } catch (Vips.Failure failure) {
            Vips.Failure again = failureToRead(file, LENIENT).orElseThrow(() -> failure);
            throw aim.refused(reason(again, aim.type));
        }
    }

    /** @return empty if libjpeg gave only warnings that do not matter */
    private Optional<VipsImage> strictlyDecoded(VipsFile file, Aim aim) throws PhotoRefused {
        try {
            return Optional.of(decoded(file, aim, STRICT));
        } catch (Vips.Failure once) {
            // The messages of all threads are collected in one place, so it takes two failures to conclude that a photo is
            // damaged.
            Optional<Vips.Failure> twice =
                    JpegWarnings.isDamage(once.getMessage()) ? failureToRead(file, STRICT) : Optional.empty();
            if (twice.isPresent() && JpegWarnings.isDamage(twice.get().getMessage())) {
                throw aim.refused(Refusal.CORRUPT);
            }
            return Optional.empty();
        }
    }

    private VipsImage decoded(VipsFile file, Aim aim, String strictness) {
        try (VipsImage source = file.open(aim.options(strictness))) {
            source.setOrientation(aim.header.exif.orientation());
            if (!aim.profiled || SrgbProfile.is(source.profile())) {
                source.removeProfile();
            }
            if (source.isInksWithProfile()) {
                // In older versions, the thumbnail function would interpret any inks with its own profile.
                try (VipsImage rgb = source.inSrgb()) {
                    return scaled(rgb, aim.longSide);
                }
            }
            if (aim.header.smaller.isPresent() && !source.hasAlpha()) {
                try (VipsImage whole = source.onlyOnWhite(aim.header.smaller.get())) {
                    return scaled(whole, aim.longSide);
                }
            }
            return scaled(source, aim.longSide);
        }
    }

    private static VipsImage scaled(VipsImage source, int longSide) {
        try (VipsImage scaled = source.thumbnail(longSide)) {
            if (!scaled.hasAlpha()) {
                return scaled.inMemory();
            }
            try (VipsImage opaque = scaled.flattenedOnWhite()) {
                return opaque.inMemory();
            }
        }
    }

    /** A refusal is final, so it requires a file that cannot even be read; any other failure is not the file's fault. */
    private Optional<Vips.Failure> failureToRead(VipsFile file, String options) {
        try (VipsImage source = file.open("[" + options + "]")) {
            source.readThrough();
            return Optional.empty();
        } catch (Vips.Failure unreadable) {
            return Optional.of(unreadable);
        }
    }

    /** 1, 2, 4 or 8: the factor by which a JPEG can be shrunk while it is decoded, without its shorter side becoming nothing. */
    private static int shrink(Header header, int longSide) {
        int shrink = 1;
        while (shrink < 8 && Math.max(header.width, header.height) >= TO_SPARE * longSide * shrink * 2
                && Math.min(header.width, header.height) >= shrink * 2) {
            shrink *= 2;
        }
        return shrink;
    }

    /** The image itself if it is already within the size. */
    private static VipsImage within(VipsImage image, int longSide) {
        double factor = (double) longSide / Math.max(image.width(), image.height());
        if (factor >= 1) {
            return image;
        }
        try (VipsImage resized = image.resized(side(image.width(), factor), side(image.height(), factor))) {
            return resized.inMemory();
        }
    }

    private static int side(int side, double factor) {
        return Math.max(1, (int) Math.round(side * factor));
    }

    /** Not every libvips has a decoder for what is inside a HEIF. */
    static Refusal reason(Vips.Failure failure, PhotoType type) {
        String message = failure.getMessage().toLowerCase(Locale.ROOT);
        boolean noDecoder = message.contains("unsupported") || message.contains("not been built in")
                || message.contains("no decoding plugin");
        return type == PhotoType.HEIF && noDecoder ? Refusal.UNSUPPORTED_TYPE : Refusal.CORRUPT;
    }
}
