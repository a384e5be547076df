package org.homeroom.local;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The mails in memory, each also in a file that any mail program can open; names sort by time. */
final class MailArchive {

    private static final Logger LOG = Logger.getLogger(MailArchive.class.getName());
    private static final String RECIPIENTS = "X-Homeroom-Delivered-To";
    private static final String RECEIVED = "X-Homeroom-Received";
    private static final String SUFFIX = ".eml";

    private final Path directory;
    private final Session session = Session.getInstance(new Properties());
    private final ConcurrentSkipListMap<String, CaughtMail> mails = new ConcurrentSkipListMap<>(Comparator.reverseOrder());
    private long lastNumber;

    MailArchive(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory);
        try (var files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path file : files) {
                load(file);
            }
        }
        if (!mails.isEmpty()) {
            lastNumber = Long.parseLong(mails.firstKey());
        }
    }

    synchronized void add(MimeMessage message, List<String> recipients) throws IOException, MessagingException {
        Instant received = Instant.now();
        lastNumber = Math.max(lastNumber + 1, received.toEpochMilli());
        String id = Long.toString(lastNumber);
        Path file = directory.resolve(id + SUFFIX);
        Path next = directory.resolve(id + ".new");
        try (var out = Files.newOutputStream(next)) {
            String envelope = RECIPIENTS + ": " + String.join(", ", recipients) + "\r\n" + RECEIVED + ": " + received + "\r\n";
            out.write(envelope.getBytes(StandardCharsets.UTF_8));
            message.writeTo(out);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        load(file);
    }

    /** Newest first. */
    List<CaughtMail> newestFirst() {
        return List.copyOf(mails.values());
    }

    Optional<CaughtMail> find(String id) {
        return Optional.ofNullable(mails.get(id));
    }

    private void load(Path file) {
        String id = file.getFileName().toString().replace(SUFFIX, "");
        try (InputStream in = Files.newInputStream(file)) {
            MimeMessage message = new MimeMessage(session, in);
            mails.put(id, new CaughtMail(id,
                    decoded(message.getHeader("From", ", ")),
                    Arrays.stream(header(message, RECIPIENTS).split(", ")).toList(),
                    message.getSubject() == null ? "" : message.getSubject(),
                    body(message, "text/plain"),
                    body(message, "text/html"),
                    Instant.parse(header(message, RECEIVED))));
        } catch (IOException | MessagingException | RuntimeException e) {
            // A file written here by something else must not prevent the others from being read.
            LOG.log(Level.WARNING, "Not a mail of this catcher: " + file, e);
        }
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, null);
        if (value == null) {
            throw new MessagingException("no " + name);
        }
        return MimeUtility.unfold(value);
    }

    private static String decoded(String header) throws IOException {
        return header == null ? "" : MimeUtility.decodeText(MimeUtility.unfold(header));
    }

    /** The first part of this type, searching nested parts. */
    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                if (!Part.ATTACHMENT.equalsIgnoreCase(inner.getDisposition())) {
                    String found = body(inner, type);
                    if (!found.isEmpty()) {
                        return found;
                    }
                }
            }
        }
        return "";
    }
}
