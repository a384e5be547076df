package org.homeroom.schema;

/** Fired once at start, when the schema is ready: features begin their own start here. */
public record SchemaReady() {
}
