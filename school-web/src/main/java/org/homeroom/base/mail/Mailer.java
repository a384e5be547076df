package org.homeroom.base.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.homeroom.base.shared.Texts;

/** Accepts mails. A mail is a row, written in the same transaction as what it is about, so that neither is lost without the other. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Mailer {
    /** How long a mail's address and subject are kept. */
    public static final Duration KEEP = Duration.ofDays(30);
    @Inject
    EntityManager em;
    @Inject
    Clock clock;

    /**
     * Puts a mail into the outbox.
     *
     * @param text      beginning of the keys of its texts: {@code <text>.subject} and {@code .body}
     * @param arguments for both texts
     */
    public void send(String recipient, Locale locale, String text, Object... arguments) {
        Object[] plain = Arrays.stream(arguments).map(a -> a == null ? "" : a.toString()).toArray();
        em.persist(new OutboxMail(recipient, oneLine(Texts.get(locale, text + ".subject", plain)),
                Texts.get(locale, text + ".body", plain), locale.toLanguageTag(), clock.instant()));
    }

    /** A name with a line break in it must not become a header. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }
}
