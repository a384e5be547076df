package org.homeroom.local;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Catches every mail sent to it over SMTP, whoever the recipient, and shows it on a page. Nothing leaves the machine. */
public final class LocalMail implements AutoCloseable {

    private static final String EVERYONE = "everyone@homeroom.invalid";

    private final GreenMail smtp;
    private final Inbox inbox;
    private final MailArchive archive;

    private LocalMail(GreenMail smtp, Inbox inbox, MailArchive archive) {
        this.smtp = smtp;
        this.inbox = inbox;
        this.archive = archive;
    }

    /** Starts it on free ports; the mails are files in the directory and are read again at the next start. */
    public static LocalMail start(Path directory) {
        return start(directory, Ports.anyFree(), 0);
    }

    static LocalMail start(Path directory, int smtpPort, int inboxPort) {
        try {
            MailArchive archive = new MailArchive(directory);
            GreenMail smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
            smtp.start();
            catchAll(smtp, archive);
            try {
                return new LocalMail(smtp, Inbox.start(archive, inboxPort), archive);
            } catch (IOException e) {
                smtp.stop();
                throw e;
            }
        } catch (IOException | UserException | RuntimeException e) {
            throw new StackException("The mail catcher could not be started: " + e.getMessage(), e);
        }
    }

    public int smtpPort() {
        return smtp.getSmtp().getPort();
    }

    /** Where a person reads the mails. */
    public URI inbox() {
        return inbox.address();
    }

    /** Newest first. */
    public List<CaughtMail> messages() {
        return archive.newestFirst();
    }

    /** The mails sent to this address, newest first. */
    public List<CaughtMail> messagesTo(String address) {
        return messages().stream().filter(m -> m.wentTo(address)).toList();
    }

    /** Waits until this many mails have been sent to the address, and returns them, newest first. */
    public List<CaughtMail> awaitMessagesTo(String address, int count, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            List<CaughtMail> found = messagesTo(address);
            if (found.size() >= count) {
                return found;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(found.size() + " mails to " + address + " after " + patience + ", not " + count);
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        inbox.close();
        smtp.stop();
    }

    private static void catchAll(GreenMail smtp, MailArchive archive) throws UserException {
        var users = smtp.getUserManager();
        GreenMailUser everyone = users.createUser(EVERYONE, EVERYONE, "");
        // Called once for each recipient of a mail; the mail is kept once, with all of them.
        users.setMessageDeliveryHandler((mail, recipient) -> {
            if (recipient.equals(mail.getToAddresses().iterator().next())) {
                try {
                    archive.add(mail.getMessage(), mail.getToAddresses().stream().map(MailAddress::getEmail).sorted().toList());
                } catch (IOException e) {
                    throw new UserException(e);
                }
            }
            return everyone;
        });
    }
}
