package org.homeroom.base.schema;

/**
 * Fired once at start, when the schema is ready and before the school opens: features begin their own start here. What an
 * observer throws keeps the school closed, so one that can do its work later catches what it can bear.
 */
public record SchemaReady() {
}
