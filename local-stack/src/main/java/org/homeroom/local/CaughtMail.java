package org.homeroom.local;

import java.time.Instant;
import java.util.List;

/**
 * A mail as it was caught.
 *
 * @param to those it was delivered to, which need not be those that its header names
 * @param html empty when the mail has no such part
 */
public record CaughtMail(String id, String from, List<String> to, String subject, String text, String html,
        Instant received) {

    public CaughtMail {
        to = List.copyOf(to);
    }

    boolean wentTo(String address) {
        return to.stream().anyMatch(address::equalsIgnoreCase);
    }
}
