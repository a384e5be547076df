/**
 * Counts what a page costs that is the same on every machine: components, look-ups, what is kept in the session. These classes run inside the
 * school that the tests start, whose WAR they are added to; no other has them. Entry point: {@link org.homeroom.counting.CountingFilter}. Out of
 * scope: SQL, which the database counts, and what is done with the figures.
 */
package org.homeroom.counting;
