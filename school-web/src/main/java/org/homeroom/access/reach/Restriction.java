package org.homeroom.access.reach;

import jakarta.persistence.Query;

/**
 * What to put into a query, and the person that it asks for. A query may have several of the same person.
 *
 * @param condition in JPQL, over what the query calls the record
 * @param asking    the person's id; null where the condition depends on nobody
 */
public record Restriction(String condition, Long asking) {
    static final Restriction EVERYONE = new Restriction("1 = 1", null);
    static final Restriction NOBODY = new Restriction("1 = 0", null);

    public boolean everyone() {
        return equals(EVERYONE);
    }

    public boolean nobody() {
        return equals(NOBODY);
    }

    /** Gives the query its parameter, where it has one. */
    public void bind(Query query) {
        if (asking != null) {
            query.setParameter("asking", asking);
        }
    }
}
