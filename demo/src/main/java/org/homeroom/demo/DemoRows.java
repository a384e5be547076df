package org.homeroom.demo;

import java.sql.SQLException;

/**
 * What a room puts into the demo school. A room is a dependent bean, made anew for each filling, that keeps what others may ask it for;
 * its {@code @Priority} says when its turn comes. Names and days are drawn by lot in that order, so a new room draws from a lot of its own
 * unless it comes last: all others stay as they are.
 */
interface DemoRows {
    /** Adds rows to an empty school. They are written when this returns, table by table as they were asked for. */
    default void fill(DemoSchool school) throws SQLException {
    }

    /** Does at every start, once the school is open, what needs more than a database. What an earlier start did is done. */
    default void whenOpen() throws InterruptedException {
    }
}
