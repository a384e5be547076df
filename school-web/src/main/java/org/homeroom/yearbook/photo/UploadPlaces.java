package org.homeroom.yearbook.photo;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Who is uploading on this node at the moment. Each upload holds a thread for as long as a phone takes; some threads are kept free for everything
 * else. An account, and a family whatever its accounts, gets another place while it has fewer than half of those that are still free: alone a
 * third of all, and less the more others are uploading. So the last places are for those who have none.
 */
final class UploadPlaces {
    private final Map<String, Integer> taken = new HashMap<>();
    private int free;

    /** @param all how many may upload at once */
    UploadPlaces(int all) {
        free = all;
    }

    /** Whether a place was free for them; whoever gets one has to give it back. */
    synchronized boolean take(long account, long family) {
        if (free == 0 || holders(account, family).anyMatch(holder -> 2 * taken.getOrDefault(holder, 0) >= free)) {
            return false;
        }
        free--;
        holders(account, family).forEach(holder -> taken.merge(holder, 1, Integer::sum));
        return true;
    }

    synchronized void giveBack(long account, long family) {
        free++;
        holders(account, family).forEach(holder -> taken.computeIfPresent(holder, (name, places) -> places == 1 ? null : places - 1));
    }

    private static Stream<String> holders(long account, long family) {
        return Stream.of("account " + account, "family " + family);
    }
}
