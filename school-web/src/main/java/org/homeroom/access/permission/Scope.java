package org.homeroom.access.permission;

/** For whose records a permission holds. Whom a scope covers is said by the feature that knows the records. */
public enum Scope {
    OWN, OWN_CHILDREN, OWN_CLASSES, ALL
}
