package org.homeroom.compressor;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.homeroom.photo.contract.RenditionKind;

/** Where photos are stored. Every failure is an {@link IOException}, and retrying later may help. */
interface PhotoStore {
    /** The photo as it was uploaded; empty if there is none. */
    Optional<InputStream> original(UUID photoId) throws IOException;

    void putRendition(UUID photoId, RenditionKind kind, byte[] jpeg) throws IOException;

    /** The manifest as it was written; empty if there is none. */
    Optional<byte[]> manifest(UUID photoId) throws IOException;

    void putManifest(UUID photoId, byte[] json) throws IOException;
}
