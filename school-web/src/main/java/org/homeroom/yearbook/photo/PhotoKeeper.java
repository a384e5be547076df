package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.store.ObjectStore;
import org.homeroom.base.store.StoreUnavailable;
import org.homeroom.photo.contract.PhotoKeys;

/**
 * Keeps the row and the objects of a photo together. No transaction is open while the store is spoken to, as a phone's upload
 * may take minutes. A new photo is an object first and a row then: when that is done both are there, and a crash between them
 * leaves an object that the sweeper finds. With a removed one it is the other way round.
 */
@ApplicationScoped
public class PhotoKeeper {
    private static final Logger LOG = Logger.getLogger(PhotoKeeper.class.getName());
    /** The compressor looks for itself what a file is. */
    private static final String CONTENT_TYPE = "application/octet-stream";
    @Inject
    PhotoService photos;
    @Inject
    ObjectStore store;
    @Inject
    Clock clock;

    /**
     * Takes a photo in.
     *
     * @param head   the first bytes of the file, which were read already
     * @param rest   the others
     * @param length of both
     * @return the photo; the one of before, where this student has the very same file already
     * @throws UncheckedIOException where the sender broke off
     * @throws StoreUnavailable     where the store did not take it
     */
    public ReceivedPhoto take(long studentId, String fileName, byte[] head, InputStream rest, long length) {
        UUID objectId = UUID.randomUUID();
        UploadStream content = new UploadStream(head, rest);
        try {
            store.put(PhotoKeys.original(objectId), content, length, CONTENT_TYPE);
        } catch (StoreUnavailable e) {
            if (content.isBroken()) {
                throw new UncheckedIOException(new IOException("The sender broke off", e));
            }
            throw e;
        }
        String sha256 = content.sha256();
        Optional<ReceivedPhoto> before = photos.known(studentId, sha256);
        if (before.isPresent()) {
            return sameAgain(before.get(), objectId);
        }
        try {
            return photos.receive(objectId, studentId, fileName, length, sha256);
        } catch (RuntimeException e) {
            // The same file twice at the same moment, and the other one won; or the answer to our own commit was lost.
            return sameAgain(photos.known(studentId, sha256).orElseThrow(() -> e), objectId);
        }
    }

    private ReceivedPhoto sameAgain(ReceivedPhoto before, UUID objectId) {
        if (!before.objectId().equals(objectId.toString())) {
            delete(List.of(PhotoKeys.original(objectId)));
        }
        if (before.state() == Photo.State.FAILED) {
            try {
                handIn(photos.receiveAgain(before.id()));
            } catch (Conflict e) {
                LOG.log(Level.FINE, "Somebody else was quicker to have it tried again", e);
            }
        }
        return before;
    }

    /** Tries a failed photo again, for those who look after all photos. */
    public void handInAgain(long id) {
        handIn(photos.handInAgain(id));
    }

    /** Removes a photo. */
    public void remove(long id) {
        delete(photos.remove(id));
    }

    private void handIn(UUID objectId) {
        try {
            store.touch(PhotoKeys.original(objectId), clock.instant());
        } catch (StoreUnavailable e) {
            LOG.log(Level.FINE, "The reconciler will hand it in when the time comes", e);
        }
    }

    private void delete(List<String> keys) {
        try {
            keys.forEach(store::delete);
        } catch (StoreUnavailable e) {
            LOG.log(Level.FINE, "Objects are left to the sweeper", e);
        }
    }
}
