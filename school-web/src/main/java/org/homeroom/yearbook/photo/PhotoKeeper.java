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
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.store.ObjectStore;
import org.homeroom.base.store.StoreUnavailable;
import org.homeroom.photo.contract.PhotoKeys;

/**
 * Keeps a photo's row and objects together. No transaction is open while talking to the store, as a phone's upload may take
 * minutes. A new photo is stored first as an object and then as a row: once that is done both are there, and a crash in between
 * leaves an object for the sweeper. Removing is the other way round.
 */
@ApplicationScoped
public class PhotoKeeper {
    private static final Logger LOG = Logger.getLogger(PhotoKeeper.class.getName());
    /** The compressor finds out for itself what a file is. */
    private static final String CONTENT_TYPE = "application/octet-stream";
    @Inject
    PhotoService photos;
    @Inject
    ObjectStore store;
    @Inject
    Clock clock;

    /**
     * Takes in a photo.
     *
     * @param head   the first bytes of the file, already read
     * @param rest   the others
     * @param length of both
     * @return the photo; the earlier one, if this student already has the very same file
     * @throws UncheckedIOException if the sender broke off
     * @throws StoreUnavailable     if the store did not accept it
     * @throws RuleBroken           if others have taken the last place meanwhile
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
            // The same file was uploaded twice at once and the other won; or the answer to our own commit was lost.
            return sameAgain(photos.known(studentId, sha256).orElseThrow(() -> withoutRow(objectId, e)), objectId);
        }
    }

    /** Others may have taken the last place meanwhile. After any other failure, the sweeper looks whether there is a row after all. */
    private RuntimeException withoutRow(UUID objectId, RuntimeException e) {
        if (e instanceof RuleBroken) {
            delete(List.of(PhotoKeys.original(objectId)));
        }
        return e;
    }

    private ReceivedPhoto sameAgain(ReceivedPhoto before, UUID objectId) {
        if (!before.objectId().equals(objectId.toString())) {
            delete(List.of(PhotoKeys.original(objectId)));
        }
        if (before.state() == Photo.State.FAILED) {
            try {
                handIn(UUID.fromString(before.objectId()), () -> photos.receiveAgain(before.id()));
            } catch (Conflict e) {
                LOG.log(Level.FINE, "Somebody else was quicker to have it tried again", e);
            }
        }
        return before;
    }

    /** Retries a failed photo, for those who look after all photos. */
    public void handInAgain(long id) {
        handIn(photos.objectToHandIn(id), () -> photos.handInAgain(id));
    }

    public void remove(long id) {
        delete(photos.remove(id));
    }

    /** The last answer goes first, or it would be taken for the next one. */
    private void handIn(UUID objectId, Runnable waitAgain) {
        delete(List.of(PhotoKeys.manifest(objectId)));
        waitAgain.run();
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
