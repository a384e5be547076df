package org.homeroom.base.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends what is in the outbox, one mail per transaction, each row from one node at a time. */
@ApplicationScoped
class Outbox {
    private static final Logger LOG = Logger.getLogger(Outbox.class.getName());
    /** What a mail server's answer begins with, such as 550 5.1.1. */
    private static final Pattern CODE = Pattern.compile("\\b[45]\\d\\d( \\d\\.\\d{1,3}\\.\\d{1,3})?\\b");
    @Inject
    EntityManager em;
    @Inject
    Clock clock;
    @Inject
    SmtpSender sender;

    /** @return whether there was one to send */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    boolean sendNext() {
        Optional<OutboxMail> due = nextDue();
        due.ifPresent(mail -> {
            try {
                sender.send(mail);
                mail.sent(clock.instant());
                LOG.info(() -> "Mail " + mail.getId() + " sent");
            } catch (MessagingException | RuntimeException e) {
                // Whatever went wrong, the mails behind this one must get their turn.
                mail.failed(clock.instant());
                boolean tells = tellsTheRecipient(e);
                LOG.log(Level.WARNING, tells ? null : e, () -> "Mail " + mail.getId() + " could not be sent"
                        + (mail.isGivenUp() ? " in three days and is given up; its row stays, as FAILED" : ", will be tried again")
                        + (tells ? ": " + inShort(e) : ""));
            }
        });
        return due.isPresent();
    }

    /** Mail servers' answers, and the error about an invalid address, repeat the address. */
    private static boolean tellsTheRecipient(Exception e) {
        return e instanceof SendFailedException || e instanceof AddressException;
    }

    private static String inShort(Exception e) {
        Matcher code = CODE.matcher(String.valueOf(e.getMessage()));
        return e.getClass().getSimpleName() + (code.find() ? " " + code.group() : "");
    }

    /** Locks the row, skipping those that another node has locked. */
    private Optional<OutboxMail> nextDue() {
        List<?> due = em.createNativeQuery("""
                        SELECT id FROM outbox_mail WHERE state = 'WAITING' AND next_try_at <= ?
                        ORDER BY next_try_at LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .setParameter(1, LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .getResultList();
        return due.stream().findFirst().map(id -> em.find(OutboxMail.class, ((Number) id).longValue()));
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void sweep() {
        em.createQuery("DELETE FROM OutboxMail m WHERE m.createdAt < :before")
                .setParameter("before", clock.instant().minus(Mailer.KEEP)).executeUpdate();
    }
}
