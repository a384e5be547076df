package org.homeroom.yearbook.photo;

import java.util.HashMap;
import java.util.Map;

/**
 * Who is uploading on this node at the moment. Each upload holds a thread for as long as a phone takes; some threads are kept
 * free for everything else, and some places for everybody else.
 */
final class UploadPlaces {
    private final int all;
    private final int each;
    private final Map<Long, Integer> taken = new HashMap<>();
    private int sum;

    /**
     * @param all  how many may upload at once
     * @param each how many of them for one account
     */
    UploadPlaces(int all, int each) {
        this.all = all;
        this.each = each;
    }

    /** Whether a place was free; whoever gets one has to give it back. */
    synchronized boolean take(long account) {
        if (sum == all || taken.getOrDefault(account, 0) == each) {
            return false;
        }
        sum++;
        taken.merge(account, 1, Integer::sum);
        return true;
    }

    synchronized void giveBack(long account) {
        sum--;
        taken.computeIfPresent(account, (id, places) -> places == 1 ? null : places - 1);
    }
}
