package org.homeroom.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homeroom.base.job.Jobs;
import org.homeroom.base.schema.SchemaReady;
import org.homeroom.base.shared.Settings;

/**
 * Lets the first person in: while there is no account, each start writes a link that creates the first administrator to the log,
 * and to a file if one is named. Whoever can read the server's log may begin.
 */
@ApplicationScoped
class FirstAdministrator {
    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final Duration LEASE = Duration.ofMinutes(1);
    @Inject
    Accounts accounts;
    @Inject
    Settings settings;
    @Inject
    Jobs jobs;

    void begin(@Observes SchemaReady ready) {
        // A new link invalidates earlier ones, so only one of two nodes starting at once issues one.
        boolean wanted = accounts.isWithoutAccounts();
        if (wanted && !jobs.take("first-administrator", LEASE)) {
            return;
        }
        Optional<String> link = wanted ? accounts.firstAdministratorLink() : Optional.empty();
        link.ifPresent(address -> LOG.warning("There is no account yet. This link makes the first administrator, once: " + address));
        if (!settings.firstAdminLinkFile().isEmpty()) {
            write(Path.of(settings.firstAdminLinkFile()), link);
        }
    }

    private static void write(Path file, Optional<String> link) {
        try {
            Files.deleteIfExists(file);
            if (link.isPresent()) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, link.get() + System.lineSeparator());
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.WARNING, e, () -> "The first administrator's link could not be written to " + file + "; it stands in the log");
        }
    }
}
