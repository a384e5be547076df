package org.homeroom.access.permission;

import java.util.Set;

/** For whose records a permission holds. The room that knows the records says whom a scope covers. */
public enum Scope {
    OWN, OWN_CHILDREN, OWN_CLASSES,
    /** The class whose tutor one is now. */
    OWN_TUTORED,
    ALL;

    Grant to(Role... roles) {
        return new Grant(this, Set.of(roles));
    }

    /** What some roles may do in a scope by default. */
    record Grant(Scope scope, Set<Role> roles) {
    }
}
