package org.homeroom.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.homeroom.local.CaughtMail;
import org.homeroom.local.LocalMail;
import org.homeroom.local.LocalStore;

/** Servers besides the database that few tests need, each started when first needed. */
final class Servers {
    private static final Set<String> SEEN = new HashSet<>();
    private static Path home;
    private static LocalMail mail;
    private static LocalStore store;

    private Servers() {
    }

    static synchronized String environment(String name) {
        return switch (name) {
            case "SMTP_HOST" -> "127.0.0.1";
            case "SMTP_PORT" -> Integer.toString(mail().smtpPort());
            default -> name.startsWith("S3_") ? store().environment().get(name) : null;
        };
    }

    private static LocalMail mail() {
        if (mail == null) {
            mail = LocalMail.start(home().resolve("mail"));
        }
        return mail;
    }

    private static LocalStore store() {
        if (store == null) {
            store = LocalStore.start(home().resolve("store"));
        }
        return store;
    }

    private static Path home() {
        try {
            if (home == null) {
                home = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "test-servers");
            }
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mails of the current test, newest first. */
    static synchronized List<CaughtMail> mails() {
        return mail == null ? List.of() : mail.messages().stream().filter(m -> !SEEN.contains(m.id())).toList();
    }

    /** A new test: earlier mails are not part of it. */
    static synchronized void forget() {
        mails().forEach(m -> SEEN.add(m.id()));
    }

    static synchronized void close() {
        if (mail != null) {
            mail.close();
            mail = null;
        }
        if (store != null) {
            store.close();
            store = null;
        }
        if (home != null) {
            TestDatabase.delete(home);
            home = null;
        }
    }
}
