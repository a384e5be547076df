package org.homeroom.compressor;

import java.io.IOException;
import java.util.UUID;

/** The processing of a photo, here or in another process. */
interface PhotoWork {
    /**
     * Processes one photo up to its manifest; repeating it changes nothing.
     *
     * @throws IOException  if retrying later may help
     * @throws EngineFailed if there is no answer, which may be due to the photo
     */
    Outcome compress(UUID photoId) throws IOException, EngineFailed;

    /**
     * Answers for a photo on which the engine has failed too often: writes a manifest that says so.
     *
     * @throws IOException if retrying later may help
     */
    Outcome giveUp(UUID photoId) throws IOException;

    /** What became of it. */
    enum Outcome {
        /** Renditions and manifest were written. */
        COMPRESSED,
        /** A manifest with the reason was written. */
        REFUSED,
        /** A manifest was written that says that the engine failed. */
        FAILED,
        /** There already was a manifest for this very original; nothing was written. */
        KNOWN,
        /** There is no original. */
        GONE
    }
}
