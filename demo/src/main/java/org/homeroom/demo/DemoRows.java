package org.homeroom.demo;

import java.sql.SQLException;

/**
 * What a room contributes to the demo school: a dependent bean, made anew for each filling, that keeps what later rooms may ask it for. Its
 * {@code @Priority} says when its turn comes. Names and days are drawn at random in that order, so a new room that does not come last needs a
 * {@link java.util.Random} of its own; with the shared one it would change every room after it.
 */
interface DemoRows {
    /** Adds rows to an empty school. They are written when this returns, in the order in which their tables were asked for. */
    default void fill(DemoSchool school) throws SQLException {
    }

    /** Does what needs more than a database, at every start, once the school is open; what an earlier start has done is left alone. */
    default void whenOpen() throws InterruptedException {
    }
}
