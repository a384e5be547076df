package org.homeroom.server;

import java.util.Map;
import org.homeroom.local.LocalDatabase;
import org.homeroom.local.Ports;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.core.api.event.ManagerStarted;
import org.jboss.arquillian.core.api.event.ManagerStopping;

/**
 * Starts the database before Arquillian reads arquillian.xml, which takes ports and passwords from the system properties set
 * here, and stops it after the server.
 */
public class ContainerDatabase implements LoadableExtension {
    private static final int BEFORE_OTHERS = 100;
    private static final int AFTER_OTHERS = -100;
    private static LocalDatabase database;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(ContainerDatabase.class);
    }

    /** Arquillian starts. */
    public void start(@Observes(precedence = BEFORE_OTHERS) ManagerStarted event) {
        if (database != null) {
            return;
        }
        database = LocalDatabase.start(Places.fresh("container/mariadb"));
        Ports ports = Ports.free();
        StringBuilder environment = new StringBuilder();
        for (Map.Entry<String, String> variable : database.environment().entrySet()) {
            environment.append(" -Denv.").append(variable.getKey()).append('=').append(variable.getValue());
        }
        System.setProperty("container.environment", environment.toString());
        System.setProperty("container.http", Integer.toString(ports.web()));
        System.setProperty("container.management", Integer.toString(ports.management()));
        System.setProperty("container.cluster", Integer.toString(ports.cluster()));
        System.setProperty("container.home", Places.SERVER.toString());
        System.setProperty("container.base", Places.fresh("container/server/deployments").getParent().toString());
    }

    /** Arquillian has stopped the server. */
    public void stop(@Observes(precedence = AFTER_OTHERS) ManagerStopping event) {
        if (database != null) {
            database.close();
            database = null;
        }
    }
}
