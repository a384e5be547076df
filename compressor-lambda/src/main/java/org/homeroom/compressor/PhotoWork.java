package org.homeroom.compressor;

import java.io.IOException;
import java.util.UUID;

/** The processing of a photo, here or in another process. */
@FunctionalInterface
interface PhotoWork {
    /**
     * Processes one photo up to its manifest; repeating it changes nothing.
     *
     * @throws IOException if retrying later may help
     */
    Outcome compress(UUID photoId) throws IOException;

    /** What became of it. */
    enum Outcome {
        /** Renditions and manifest were written. */
        COMPRESSED,
        /** A manifest with the reason was written. */
        REFUSED,
        /** There already was a manifest for this very original; nothing was written. */
        KNOWN,
        /** There is no original. */
        GONE
    }
}
