package org.homeroom.compressor;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.homeroom.photo.contract.PhotoKeys;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.domain.Blob;
import org.jclouds.blobstore.options.GetOptions;
import org.jclouds.blobstore.options.PutOptions;
import org.jclouds.blobstore.util.ForwardingBlobStore;
import org.jclouds.io.MutableContentMetadata;

/**
 * The files of an S3 server, which records every write, and can make two requests for the same manifest wait for each other: then
 * neither has seen what the other will write.
 */
final class ObservedBlobs extends ForwardingBlobStore {
    /** In the order in which they became readable. */
    final List<Write> writes = new CopyOnWriteArrayList<>();
    private final Map<String, CountDownLatch> meetings = new ConcurrentHashMap<>();

    record Write(String key, byte[] content) {
    }

    ObservedBlobs(BlobStore files) {
        super(files);
    }

    /** The next two requests for this photo's manifest are answered together. */
    void letTwoMeetAt(UUID photoId) {
        meetings.put(PhotoKeys.manifest(photoId), new CountDownLatch(2));
    }

    boolean haveMetAt(UUID photoId) {
        return meetings.get(PhotoKeys.manifest(photoId)).getCount() == 0;
    }

    @Override
    public Blob getBlob(String container, String key, GetOptions options) {
        CountDownLatch meeting = meetings.get(key);
        if (meeting != null) {
            meeting.countDown();
            try {
                // Less than the client's timeout, after which it would ask again and meet itself.
                if (!meeting.await(20, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("nobody else asked for " + key);
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        return super.getBlob(container, key, options);
    }

    @Override
    public String putBlob(String container, Blob blob, PutOptions options) {
        Write write = new Write(blob.getMetadata().getName(), taken(blob));
        // Records from when something may be readable: a manifest at the earliest moment, everything else at the latest.
        if (PhotoKeys.isManifest(write.key)) {
            writes.add(write);
            return super.putBlob(container, blob, options);
        }
        String tag = super.putBlob(container, blob, options);
        writes.add(write);
        return tag;
    }

    /** What is to be written, which can only be read once. */
    private static byte[] taken(Blob blob) {
        try {
            MutableContentMetadata described = blob.getPayload().getContentMetadata();
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            // Not readAllBytes: the server's stream takes a request for no bytes as its end.
            blob.getPayload().openStream().transferTo(content);
            blob.setPayload(content.toByteArray());
            blob.getPayload().setContentMetadata(described);
            return content.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
