package org.homeroom.access.reach;

import jakarta.persistence.Query;
import java.util.Arrays;

/**
 * What to add to a query, and for whom. A query may have several for the same person.
 *
 * @param condition in JPQL, over the query's alias of the record
 * @param asking    the person's id; null if the condition depends on nobody
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

    public void bind(Query... queries) {
        if (asking != null) {
            Arrays.stream(queries).forEach(query -> query.setParameter("asking", asking));
        }
    }
}
