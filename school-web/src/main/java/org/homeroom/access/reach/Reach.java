package org.homeroom.access.reach;

import org.homeroom.access.permission.Scope;

/**
 * Which records of a kind a scope covers, said by the room that knows. From this one condition come the check of a record, the
 * restriction of a list, and the answer to why someone sees a record.
 */
public interface Reach<T> {
    /** The scope that this explains. */
    Scope scope();

    /** The entity that this is about. */
    Class<T> kind();

    /**
     * A condition in JPQL; the person who asks is the parameter {@code :asking}, a person's id. It is a query of its own and compares
     * nothing but identities with the one around it: to ask for {@code s.person.id} there would turn an outer join to the person into another
     * join. What it calls its rows no other reach does, as they may meet.
     *
     * @param alias what the query calls the record; a name and no path, which EclipseLink would join once for two conditions
     */
    String condition(String alias);
}
