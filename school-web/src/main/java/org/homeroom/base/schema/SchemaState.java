package org.homeroom.base.schema;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the database is there and its schema is the one that this version of the application needs. */
@ApplicationScoped
public class SchemaState {
    private volatile boolean ready;

    public boolean isReady() {
        return ready;
    }

    /** For {@link SchemaMigration}, and for tests. */
    public void ready() {
        ready = true;
    }
}
