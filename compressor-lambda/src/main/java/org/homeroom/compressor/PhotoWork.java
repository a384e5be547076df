package org.homeroom.compressor;

import java.io.IOException;
import java.util.UUID;

/** What is done with a photo, here or in another process. */
@FunctionalInterface
interface PhotoWork {
    /**
     * Brings one photo to its manifest; doing it again changes nothing.
     *
     * @throws IOException where trying again later may help
     */
    Outcome compress(UUID photoId) throws IOException;

    /** What became of it. */
    enum Outcome {
        /** Renditions and manifest were written. */
        COMPRESSED,
        /** A manifest with the reason was written. */
        REFUSED,
        /** There was a manifest for this very original already; nothing was written. */
        KNOWN,
        /** There is no original. */
        GONE
    }
}
