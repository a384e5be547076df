package org.homeroom.demo;

import java.sql.SQLException;

/**
 * A room's contribution to the demo school: a dependent bean, created afresh for each filling, that keeps what later rooms may ask
 * it for. Its {@code @Priority} gives its place in the order. Names and days are drawn at random in that order, so a new room
 * that does not come last needs its own {@link java.util.Random}; with the shared one it would change every room after it.
 */
interface DemoRows {
    /** Adds rows to an empty school. They are written when this returns, in the order in which their tables were first used. */
    default void fill(DemoSchool school) throws SQLException {
    }

    /** Does what needs more than a database, at every start, once the school is open; what an earlier start did is left alone. */
    default void whenOpen() throws InterruptedException {
    }
}
