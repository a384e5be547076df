/**
 * The database's schema at start. Entry points: {@link org.homeroom.base.schema.SchemaReady}, the event that features begin
 * with, and {@link org.homeroom.base.schema.SchemaState}. The migrations themselves are the SQL files of db/migration.
 */
package org.homeroom.base.schema;

