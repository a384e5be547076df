package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.homeroom.base.schema.SchemaReady;

/**
 * Decides at start-up whether there is a demo school. With DEMO it fills an empty school and opens the demo accounts, on a
 * loopback address only, as their password is public.
 */
@ApplicationScoped
class DemoStart {
    /** Before the features, which would find no account and issue the first administrator's link. */
    private static final int FIRST = 100;
    private static final Logger LOG = Logger.getLogger(DemoStart.class.getName());
    @Inject
    DemoSettings settings;
    @Inject
    DemoSchoolService school;
    @Inject
    DemoAccountsService accounts;
    @Inject
    DemoRooms rooms;
    @Resource
    ManagedExecutorService executor;

    void begin(@Observes @Priority(FIRST) SchemaReady ready) {
        if (!settings.isOn()) {
            return;
        }
        requireLoopback(System.getProperty("jboss.bind.address", "127.0.0.1"));
        if (!school.fillIfEmpty()) {
            accounts.open();
        }
        List<String> table = accounts.table();
        if (table.isEmpty()) {
            LOG.info("DEMO is set, but there is a school already that is none: nothing was filled in");
            return;
        }
        write(table);
        // Not submit, which swallows exceptions.
        executor.execute(rooms::open);
    }

    /** @throws IllegalStateException which keeps the school closed */
    static void requireLoopback(String bindAddress) {
        boolean loopback;
        try {
            loopback = InetAddress.getByName(bindAddress).isLoopbackAddress();
        } catch (UnknownHostException e) {
            loopback = false;
        }
        if (!loopback) {
            LOG.severe(() -> "DEMO is set, but the server listens on " + bindAddress + ", which others can reach. The demo"
                    + " accounts' password is known to everybody, so the school stays closed: unset DEMO, or listen on 127.0.0.1.");
            throw new IllegalStateException("The demo mode runs on a loopback address only");
        }
    }

    private void write(List<String> table) {
        if (settings.accountsFile().isEmpty()) {
            return;
        }
        try {
            Files.write(Path.of(settings.accountsFile()), table);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The demo accounts could not be written to DEMO_ACCOUNTS_FILE", e);
        }
    }
}
