package org.homeroom.access.reach;

import jakarta.persistence.Query;
import java.util.Arrays;

/**
 * What to put into a query, and the person that it asks for. A query may have several of the same person.
 *
 * @param condition in JPQL, over what the query calls the record
 * @param asking    the person's id; null where the condition depends on nobody
 */
public record Restriction(String condition, Long asking) {
    public static final Restriction EVERYONE = new Restriction("1 = 1", null);
    static final Restriction NOBODY = new Restriction("1 = 0", null);

    public boolean everyone() {
        return equals(EVERYONE);
    }

    public boolean nobody() {
        return equals(NOBODY);
    }

    /** Gives the queries their parameter, where they have one. */
    public void bind(Query... queries) {
        if (asking != null) {
            Arrays.stream(queries).forEach(query -> query.setParameter("asking", asking));
        }
    }
}
