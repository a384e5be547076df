package org.homeroom.local;

import java.time.Instant;
import java.util.List;

/**
 * A caught mail.
 *
 * @param to the recipients it was delivered to, which need not be those in its header
 * @param html empty if the mail has no such part
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
