package org.homeroom.people.person;

import java.util.List;

/** Leads from names to rows of a room that knows what a person is at the school; {@link NameSearch} has it kept up to date. */
public interface NameTable {
    /**
     * Adds what these persons are called now, and some of what its own room has added, in the caller's transaction.
     *
     * @return whether there may be more of its own room
     */
    boolean learn(List<?> persons);

    /** Removes some of what is no longer so. */
    void forget();
}
