package org.homeroom.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeroom.local.CaughtMail;

/** Mails waiting in the outbox, and those that a real SMTP server has received since this test began. */
@ApplicationScoped
public class Mails {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    @Inject
    Db db;

    /** Mails that the mail server has received, newest first. */
    public List<CaughtMail> delivered() {
        return Servers.mails();
    }

    /** Where the mail server listens. */
    public int port() {
        return Integer.parseInt(Servers.environment("SMTP_PORT"));
    }

    /** Waiting mails, oldest first, as "recipient: subject". */
    public List<String> waiting() {
        return db.strings("SELECT CONCAT(recipient, ': ', subject) FROM outbox_mail WHERE state = 'WAITING' ORDER BY id");
    }

    /** The first link of the newest mail waiting for someone. */
    public String link(String recipient) {
        List<String> bodies = db.strings("SELECT body FROM outbox_mail WHERE recipient = ? ORDER BY id DESC LIMIT 1", recipient);
        Matcher link = LINK.matcher(bodies.isEmpty() ? "" : bodies.getFirst());
        if (!link.find()) {
            throw new AssertionError("No mail with a link to " + recipient);
        }
        return link.group();
    }

    /** What follows {@code key=} in that link. */
    public String key(String recipient) {
        return link(recipient).replaceFirst(".*[?&]key=([^&]+).*", "$1");
    }
}
