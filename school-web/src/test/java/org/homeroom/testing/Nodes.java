package org.homeroom.testing;

import jakarta.enterprise.context.ApplicationScoped;

/** The other host: a second container on the same database. */
@ApplicationScoped
public class Nodes {
    private static Node other;

    /** A bean of the other node. The node is started when first needed, and lasts for the whole test run. */
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
