package org.homeroom.compressor;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What lies in a store, for those whom nobody tells. A listing is whole, or it fails. */
interface PhotoListing {
    Map<UUID, Version> originals() throws IOException;

    Map<UUID, Version> manifests() throws IOException;

    /** Tells one writing of an object from the next. */
    record Version(Instant written, String tag) {
    }
}
