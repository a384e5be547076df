package org.homeroom.access.reach;

import java.util.Set;
import java.util.function.BiFunction;
import org.homeroom.access.permission.Scope;

/**
 * Which records of a kind someone reaches, as told by the room that knows: those that a scope covers, or those reached by way of
 * another record. This one condition serves the check of a record, the restriction of a list, and the answer to why someone can
 * see a record.
 *
 * <p>It is in JPQL, with {@code %s} for the query's alias of the record, and {@code :asking} for the id of the person asking. It
 * is {@code %s.id IN (SELECT …)}, and not {@code EXISTS}, so that the database can begin with what the person asking has: a teacher's
 * classes and not everybody's. It compares only identities with the surrounding query: {@code s.person.id} there would turn an outer
 * join to the person into an inner one. Its aliases must be unique among all reaches, as one may be nested in another.
 */
public abstract class Reach<T> {
    private final Class<T> kind;
    private final Scope scope;
    private final Class<?> through;
    private final String other;
    private final String condition;

    private Reach(Class<T> kind, Scope scope, Class<?> through, String other, String condition) {
        this.kind = kind;
        this.scope = scope;
        this.through = through;
        this.other = other;
        this.condition = condition;
    }

    protected Reach(Class<T> kind, Scope scope, String condition) {
        this(kind, scope, null, null, condition);
    }

    /**
     * Records reached by way of another, in whatever scope that one is: a photo through its student.
     *
     * @param other     the condition's alias for that one; not a path, which EclipseLink would join once for two conditions
     * @param condition with a second {@code %s}, for the condition over the other record
     */
    protected Reach(Class<T> kind, Class<?> through, String other, String condition) {
        this(kind, null, through, other, condition);
    }

    public Class<T> kind() {
        return kind;
    }

    /**
     * The condition for records in any of the scopes; empty if there are none.
     *
     * @param others gives the condition for another kind and its alias
     */
    public String within(Set<Scope> scopes, String alias, BiFunction<Class<?>, String, String> others) {
        String reached = through == null ? "" : others.apply(through, other);
        boolean any = through == null ? scopes.contains(scope) : !reached.isEmpty();
        return any ? condition.formatted(alias, reached) : "";
    }
}
