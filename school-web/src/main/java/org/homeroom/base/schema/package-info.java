/**
 * The database schema at start-up. Entry points: {@link org.homeroom.base.schema.SchemaReady}, the event on which features start,
 * and {@link org.homeroom.base.schema.SchemaState}. The migrations themselves are the SQL files in db/migration.
 */
package org.homeroom.base.schema;

