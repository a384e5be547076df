package org.homeroom.compressor;

import java.util.Objects;
import org.homeroom.photo.contract.Refusal;

/** The answer to a file that is no photo to us. Trying again would change nothing. */
final class PhotoRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final Refusal refusal;
    private final int width;
    private final int height;

    PhotoRefused(Refusal refusal) {
        this(refusal, 0, 0);
    }

    /** Where the header could be read, so that the manifest can tell how large the photo is. */
    PhotoRefused(Refusal refusal, int width, int height) {
        super(refusal.name());
        this.refusal = Objects.requireNonNull(refusal);
        this.width = width;
        this.height = height;
    }

    Refusal refusal() {
        return refusal;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }
}
