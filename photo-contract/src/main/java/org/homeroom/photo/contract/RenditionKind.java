package org.homeroom.photo.contract;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sizes in which a photo is kept after compression. None is ever larger than the original. */
public enum RenditionKind {
    /** For lists and portraits in a grid. */
    THUMB(320, 80),
    /** For a page on a screen. */
    PAGE(1600, 80),
    /** For the printed yearbook; the largest that leaves the store. */
    PRINT(3600, 90);

    private final int longSide;
    private final int quality;

    RenditionKind(int longSide, int quality) {
        this.longSide = longSide;
        this.quality = quality;
    }

    /** The kind with that name; empty if only a later version knows it. */
    public static Optional<RenditionKind> find(String name) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    /** The longer side's upper limit, in pixels. */
    public int longSide() {
        return longSide;
    }

    /** JPEG quality as in libjpeg, 1 to 100. */
    public int quality() {
        return quality;
    }

    /** The name in keys and addresses, such as {@code thumb.jpg}. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT) + ".jpg";
    }
}
