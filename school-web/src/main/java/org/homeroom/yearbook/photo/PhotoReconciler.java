package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homeroom.base.shared.Settings;
import org.homeroom.base.store.ObjectStore;
import org.homeroom.base.store.StoreUnavailable;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.ManifestJson;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.UnreadableManifestException;

/**
 * Brings the compressor's results and the database together: reads the manifest of each waiting photo, hands in again a photo
 * that has waited too long, and gives up after some attempts. Runs on every node; each photo is handled by one.
 */
@ApplicationScoped
public class PhotoReconciler {
    private static final Logger LOG = Logger.getLogger(PhotoReconciler.class.getName());
    private static final int AT_ONCE = 20;
    /** The wait doubles with each attempt, up to this many times the first. */
    private static final int LONGEST_WAIT = 16;
    @Inject
    WaitingPhotos waiting;
    @Inject
    ObjectStore store;
    @Inject
    Settings settings;
    @Inject
    Clock clock;
    private volatile boolean storeAway;

    /** Handles the photos that are due. While the store is away nothing changes. @return how many there were */
    public int round() {
        List<WaitingPhotos.Waiting> due = waiting.claim(AT_ONCE);
        try {
            due.forEach(this::reconcileOrPutOff);
            if (storeAway && !due.isEmpty()) {
                storeAway = false;
                LOG.info("The object store answers again");
            }
        } catch (StoreUnavailable e) {
            if (!storeAway) {
                storeAway = true;
                LOG.log(Level.WARNING, "The object store is away; photos wait until it is back", e);
            }
        }
        return due.size();
    }

    /** A problem with one photo must not hold up those behind it. */
    private void reconcileOrPutOff(WaitingPhotos.Waiting photo) {
        try {
            reconcile(photo);
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Photo " + photo.id() + " could not be looked after; it will be tried again");
        }
    }

    private void reconcile(WaitingPhotos.Waiting photo) {
        Optional<Manifest> manifest = manifest(photo);
        if (manifest.isPresent() && !manifest.get().original().sha256().equals(photo.sha256())) {
            waiting.failed(photo.id());
            LOG.warning(() -> "Photo " + photo.id() + " failed: what lies in the object store is not what was uploaded");
        } else if (manifest.isPresent()) {
            waiting.answered(photo.id(), manifest.get());
            if (manifest.get().failed()) {
                LOG.warning(() -> "Photo " + photo.id() + " failed: " + manifest.get().engine() + " could not do its work, several times");
            } else {
                LOG.info(() -> "Photo " + photo.id() + (manifest.get().refused() ? " refused: " + manifest.get().refusal() : " ready"));
            }
        } else if (waitedTooLong(photo)) {
            handIn(photo);
        }
    }

    private boolean waitedTooLong(WaitingPhotos.Waiting photo) {
        Duration wait = settings.photoHandIn().multipliedBy(Math.min(LONGEST_WAIT, 1L << Math.max(0, photo.tries() - 1)));
        return clock.instant().isAfter(photo.handedInAt().plus(wait));
    }

    private void handIn(WaitingPhotos.Waiting photo) {
        if (photo.tries() >= Photo.MOST_TRIES) {
            waiting.failed(photo.id());
            LOG.warning(() -> "Photo " + photo.id() + " failed: handed in " + photo.tries()
                    + " times, and the compressor has not answered. Is it running?");
        } else if (store.touch(PhotoKeys.original(photo.objectId()), clock.instant())) {
            waiting.handedIn(photo.id());
            LOG.info(() -> "Photo " + photo.id() + " handed in again, try " + (photo.tries() + 1));
        } else {
            waiting.failed(photo.id());
            LOG.warning(() -> "Photo " + photo.id() + " failed: its original is not in the object store");
        }
    }

    /** An unreadable manifest counts as none: the compressor rewrites it when the photo is handed in again. */
    private Optional<Manifest> manifest(WaitingPhotos.Waiting photo) {
        try {
            return store.read(PhotoKeys.manifest(photo.objectId())).map(ManifestJson::read);
        } catch (UnreadableManifestException e) {
            LOG.log(Level.FINE, e, () -> "The manifest of photo " + photo.id() + " cannot be read");
            return Optional.empty();
        }
    }
}
