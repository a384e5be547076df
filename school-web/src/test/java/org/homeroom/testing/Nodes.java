package org.homeroom.testing;

import jakarta.enterprise.context.ApplicationScoped;

/** The other host: a second container over the same database. */
@ApplicationScoped
public class Nodes {
    private static Node other;

    /** A bean of the other node. It is started when it is first asked for, and lasts as long as the run of tests. */
    public <T> T other(Class<T> type) {
        return other().select(type);
    }

    private static synchronized Node other() {
        if (other == null) {
            other = Node.start("b");
        }
        return other;
    }

    static synchronized void stop() {
        if (other != null) {
            other.close();
            other = null;
        }
    }
}
