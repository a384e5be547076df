package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeroom.base.store.ObjectStore;
import org.homeroom.base.store.StoreUnavailable;
import org.homeroom.photo.contract.PhotoKeys;

/**
 * Removes objects that no row knows: what a crash between store and database left behind, and what the compressor wrote for a
 * photo removed meanwhile. Recent objects are spared, as their row may be on its way, and so are all that are not named like
 * photos. The store for a single machine leaves a fragment behind when an upload breaks off, named like the object followed by an
 * id; those are removed too.
 */
@ApplicationScoped
public class PhotoSweeper {
    private static final Logger LOG = Logger.getLogger(PhotoSweeper.class.getName());
    private static final Duration YOUNG = Duration.ofHours(1);
    /** How many objects are looked up in the database at a time. */
    private static final int PAGE = 500;
    private static final Pattern PIECE = Pattern.compile("(.+)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    @Inject
    ObjectStore store;
    @Inject
    WaitingPhotos rows;
    @Inject
    Clock clock;

    /** @return how many objects were removed */
    public int sweep() {
        try {
            int removed = sweep(PhotoKeys.ORIGINALS) + sweep(PhotoKeys.RENDITIONS);
            if (removed > 0) {
                LOG.info(() -> removed + " objects without a photo removed from the store");
            }
            return removed;
        } catch (StoreUnavailable e) {
            LOG.log(Level.FINE, "Swept another time", e);
            return 0;
        }
    }

    private int sweep(String folder) {
        Instant old = clock.instant().minus(YOUNG);
        List<String> page = new ArrayList<>();
        int[] removed = {0};
        store.list(folder, object -> {
            if (!object.changedAt().isBefore(old)) {
                return;
            }
            if (isPiece(object.key())) {
                store.delete(object.key());
                removed[0]++;
            } else if (PhotoKeys.photoId(object.key()).isPresent()) {
                page.add(object.key());
            }
            if (page.size() == PAGE) {
                removed[0] += removeUnknown(page);
                page.clear();
            }
        });
        return removed[0] + removeUnknown(page);
    }

    private static boolean isPiece(String key) {
        Matcher piece = PIECE.matcher(key);
        return piece.matches() && PhotoKeys.photoId(piece.group(1)).isPresent();
    }

    private int removeUnknown(List<String> keys) {
        Set<UUID> asked = new HashSet<>();
        keys.forEach(key -> PhotoKeys.photoId(key).ifPresent(asked::add));
        Set<UUID> known = asked.isEmpty() ? asked : rows.known(asked);
        List<String> unknown = keys.stream().filter(key -> !known.contains(PhotoKeys.photoId(key).orElseThrow())).toList();
        unknown.forEach(store::delete);
        return unknown.size();
    }
}
