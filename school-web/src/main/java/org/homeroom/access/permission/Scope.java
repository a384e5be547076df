package org.homeroom.access.permission;

import java.util.Set;

/** For whose records a permission holds. Whom a scope covers is said by the room that knows the records. */
public enum Scope {
    OWN, OWN_CHILDREN, OWN_CLASSES, ALL;

    Grant to(Role... roles) {
        return new Grant(this, Set.of(roles));
    }

    /** What some roles may do in a scope, unless the school changed it. */
    record Grant(Scope scope, Set<Role> roles) {
    }
}
