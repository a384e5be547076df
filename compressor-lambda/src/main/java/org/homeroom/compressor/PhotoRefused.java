package org.homeroom.compressor;

import java.util.Objects;
import org.homeroom.photo.contract.Refusal;

/** The answer to a file that we do not accept as a photo. Retrying would change nothing. */
final class PhotoRefused extends Exception {
    private static final long serialVersionUID = 1L;
    private final Refusal refusal;
    private final int width;
    private final int height;

    PhotoRefused(Refusal refusal) {
        this(refusal, 0, 0);
    }

    /** If the header could be read, so that the manifest can say how large the photo is. */
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
