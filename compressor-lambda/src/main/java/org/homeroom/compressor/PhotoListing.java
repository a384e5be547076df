package org.homeroom.compressor;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What is in a store, for when no events are sent. A listing is complete, or it fails. */
interface PhotoListing {
    Map<UUID, Version> originals() throws IOException;

    Map<UUID, Version> manifests() throws IOException;

    /** Distinguishes one writing of an object from the next. */
    record Version(Instant written, String tag) {
    }
}
