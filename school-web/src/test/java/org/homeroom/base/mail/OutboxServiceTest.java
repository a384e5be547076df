package org.homeroom.base.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.TransactionRequiredException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.homeroom.local.CaughtMail;
import org.homeroom.testing.Db;
import org.homeroom.testing.Mails;
import org.homeroom.testing.Nodes;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestClock;
import org.homeroom.testing.TestSettings;
import org.junit.jupiter.api.Test;

@ServiceTest
class OutboxServiceTest {
    private static final String AMARA = "amara.okafor@riverside.example";
    private static final String TEXT = "account_mail.reset";
    private static final String NOBODY_LISTENS = "1";
    @Inject
    Mailer service;
    @Inject
    Outbox outbox;
    @Inject
    Mails mails;
    @Inject
    Nodes nodes;
    @Inject
    TestSettings settings;
    @Inject
    TestClock clock;
    @Inject
    Db db;

    private void write(String recipient, String name) {
        db.run(em -> service.send(recipient, Locale.ENGLISH, TEXT, name, "https://school.example/account/password?key=k"));
    }

    @Test
    void isDeliveredWithItsTexts() {
        write(AMARA, "Amara “Ami” Òkafor 🎒");
        assertTrue(outbox.sendNext());
        CaughtMail mail = mails.delivered().getFirst();
        assertEquals(List.of(AMARA), mail.to());
        assertTrue(mail.text().contains("Amara “Ami” Òkafor 🎒"), mail::text);
        assertTrue(mail.text().contains("https://school.example/account/password?key=k"), mail::text);
        assertFalse(outbox.sendNext(), "it is sent once");
        assertEquals(1, mails.delivered().size());
    }

    @Test
    void theBodyIsForgottenWhenItWasSent() {
        write(AMARA, "Amara");
        outbox.sendNext();
        assertEquals(1, db.count("outbox_mail WHERE state = 'SENT' AND body IS NULL AND sent_at IS NOT NULL"));
    }

    @Test
    void isRolledBackTogetherWithWhatItIsAbout() {
        assertThrows(IllegalArgumentException.class, () -> db.run(em -> {
            service.send(AMARA, Locale.ENGLISH, TEXT, "Amara", "link");
            throw new IllegalArgumentException();
        }));
        assertFalse(outbox.sendNext());
        assertEquals(List.of(), mails.delivered());
    }

    @Test
    void isNotWrittenOutsideATransaction() {
        assertThrows(TransactionRequiredException.class, () -> service.send(AMARA, Locale.ENGLISH, TEXT, "Amara", "link"));
    }

    @Test
    void aMailWrittenOnOneNodeIsSentByAnother() {
        // The first sender was killed between writing and sending.
        write(AMARA, "Amara");
        assertTrue(nodes.other(Outbox.class).sendNext());
        assertEquals(1, mails.delivered().size());
    }

    @Test
    void retriesWithGrowingPausesAndGivesUpInTheEnd() {
        settings.set("SMTP_PORT", NOBODY_LISTENS);
        write(AMARA, "Amara");
        List<Duration> pauses = new ArrayList<>();
        while (outbox.sendNext()) {
            if (db.count("outbox_mail WHERE state = 'FAILED'") == 0) {
                assertFalse(outbox.sendNext(), "not again at once");
                Instant next = db.get(em -> em.createQuery("SELECT m.nextTryAt FROM OutboxMail m", Instant.class).getSingleResult());
                pauses.add(Duration.between(clock.now(), next));
                clock.set(next);
            }
        }
        assertEquals(OutboxMail.MOST_TRIES - 1, pauses.size());
        for (int i = 1; i < pauses.size(); i++) {
            assertTrue(pauses.get(i).compareTo(pauses.get(i - 1)) >= 0, pauses::toString);
        }
        Duration all = pauses.stream().reduce(Duration.ZERO, Duration::plus);
        assertTrue(all.compareTo(Duration.ofDays(3)) >= 0, () -> "given up after " + all);
        assertTrue(pauses.getLast().compareTo(Duration.ofHours(8)) < 0, () -> "back, and yet it waits " + pauses.getLast());
        assertEquals(1, db.count("outbox_mail WHERE state = 'FAILED' AND tries = ? AND body IS NULL", OutboxMail.MOST_TRIES));
    }

    @Test
    void isDeliveredWhenTheMailServerIsBack() {
        settings.set("SMTP_PORT", NOBODY_LISTENS);
        write(AMARA, "Amara");
        outbox.sendNext();
        settings.set("SMTP_PORT", Integer.toString(mails.port()));
        clock.pass(Duration.ofSeconds(5));
        assertTrue(outbox.sendNext());
        assertEquals(1, mails.delivered().size());
    }

    @Test
    void anInvalidAddressDoesNotHoldUpTheOthers() {
        write("not an address", "Nobody");
        clock.pass(Duration.ofSeconds(1));
        write(AMARA, "Amara");
        assertTrue(outbox.sendNext());
        assertTrue(outbox.sendNext());
        assertEquals(List.of(AMARA), mails.delivered().getFirst().to());
    }

    @Test
    void aMailThatBreaksTheSenderDoesNotHoldUpTheOthers() {
        write("nobody@riverside.example", "Nobody");
        db.sql("UPDATE outbox_mail SET body = NULL");
        clock.pass(Duration.ofSeconds(1));
        write(AMARA, "Amara");
        assertTrue(outbox.sendNext());
        assertTrue(outbox.sendNext());
        assertEquals(List.of(AMARA), mails.delivered().getFirst().to());
    }

    @Test
    void theLogDoesNotSayWhomAMailIsFor() {
        List<LogRecord> said = saidDuring(() -> {
            write("ngozi.okafor@", "Ngozi");
            outbox.sendNext();
        });
        assertEquals(1, said.size());
        assertFalse((said.getFirst().getMessage() + said.getFirst().getThrown()).contains("ngozi"), () -> said.getFirst().getMessage());
    }

    @Test
    void aMailThatIsGivenUpIsNamedInTheLog() {
        settings.set("SMTP_PORT", NOBODY_LISTENS);
        write(AMARA, "Amara");
        List<LogRecord> said = saidDuring(() -> {
            while (outbox.sendNext()) {
                clock.pass(Duration.ofHours(6));
            }
        });
        assertEquals(Level.WARNING, said.getLast().getLevel());
        String line = said.getLast().getMessage();
        assertTrue(line.contains("Mail " + db.string("SELECT id FROM outbox_mail WHERE state = 'FAILED'")) && line.contains("given up"), line);
    }

    private static List<LogRecord> saidDuring(Runnable work) {
        List<LogRecord> said = new ArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(line);
            }

            @Override
            public void flush() {
                // nothing is held back
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
        Logger log = Logger.getLogger(Outbox.class.getName());
        log.addHandler(listener);
        try {
            work.run();
        } finally {
            log.removeHandler(listener);
        }
        return said;
    }

    @Test
    void twoNodesSendEachMailOnce() throws Exception {
        for (int i = 0; i < 12; i++) {
            write("pupil" + i + "@riverside.example", "Pupil");
        }
        Outbox other = nodes.other(Outbox.class);
        Callable<Integer> here = () -> drain(outbox);
        Callable<Integer> there = () -> drain(other);
        int sent = 0;
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> count : threads.invokeAll(List.of(here, there))) {
                sent += count.get();
            }
        }
        assertEquals(12, sent);
        assertEquals(12, mails.delivered().stream().flatMap(m -> m.to().stream()).distinct().count());
        assertEquals(12, mails.delivered().size());
    }

    private static int drain(Outbox outbox) {
        int sent = 0;
        while (outbox.sendNext()) {
            sent++;
        }
        return sent;
    }

    @Test
    void aNameWithALineBreakDoesNotBecomeAHeader() {
        write(AMARA, "Amara\r\nBcc: everyone@riverside.example");
        outbox.sendNext();
        CaughtMail mail = mails.delivered().getFirst();
        assertEquals(List.of(AMARA), mail.to());
        assertFalse(mail.subject().contains("\n"), mail::subject);
    }

    @Test
    void sweepsWhatIsOld() {
        write(AMARA, "Amara");
        outbox.sendNext();
        clock.pass(Duration.ofDays(29));
        outbox.sweep();
        assertEquals(1, db.count("outbox_mail"));
        clock.pass(Duration.ofDays(2));
        outbox.sweep();
        assertEquals(0, db.count("outbox_mail"));
    }
}
