package org.homeroom.base.schema;

/**
 * Fired once at start-up, when the schema is ready and before the school opens: features start here. An exception thrown by an
 * observer keeps the school closed, so an observer whose work can wait catches what it can tolerate.
 */
public record SchemaReady() {
}
