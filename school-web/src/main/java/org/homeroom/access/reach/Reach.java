package org.homeroom.access.reach;

import java.util.Set;
import java.util.function.BiFunction;
import org.homeroom.access.permission.Scope;

/**
 * Which records of a kind someone reaches, said by the room that knows: those that a scope covers, or those that are reached with another
 * record. From this one condition come the check of a record, the restriction of a list, and the answer to why someone sees a record.
 *
 * <p>It is in JPQL, with {@code %s} for what the query calls the record, and {@code :asking} for the id of the person who asks. It is a
 * query of its own and compares only identities with the one around it: to ask for {@code s.person.id} there would turn an outer join to the
 * person into another join. What it calls its rows no other reach does, as one may stand in another.
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

    /** Those that a scope covers. */
    protected Reach(Class<T> kind, Scope scope, String condition) {
        this(kind, scope, null, null, condition);
    }

    /**
     * Those that are reached with another record, in whatever scope that one is: a photo with its student.
     *
     * @param other     what the condition calls that one; a name and no path, which EclipseLink would join once for two conditions
     * @param condition with a second {@code %s}, for the condition over the other record
     */
    protected Reach(Class<T> kind, Class<?> through, String other, String condition) {
        this(kind, null, through, other, condition);
    }

    public Class<T> kind() {
        return kind;
    }

    /**
     * The condition of those in one of the scopes; empty where there are none.
     *
     * @param others says the same of another kind, by what it is called
     */
    public String within(Set<Scope> scopes, String alias, BiFunction<Class<?>, String, String> others) {
        String reached = through == null ? "" : others.apply(through, other);
        boolean any = through == null ? scopes.contains(scope) : !reached.isEmpty();
        return any ? condition.formatted(alias, reached) : "";
    }
}
