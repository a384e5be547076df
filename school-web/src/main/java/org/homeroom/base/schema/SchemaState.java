package org.homeroom.base.schema;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether the database is available with the schema that this version of the application needs. */
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
