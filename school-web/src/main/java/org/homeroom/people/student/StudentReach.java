package org.homeroom.people.student;

import org.homeroom.access.permission.Scope;

/**
 * Whom a scope covers, said by the feature that knows. One condition serves the check of a record and the restriction of a
 * list, so that the two cannot differ.
 */
public interface StudentReach {
    /** The scope that this explains. */
    Scope scope();

    /**
     * A condition in JPQL over a student called {@code s}; the person who asks is the parameter {@code :asking}, a person's
     * id.
     */
    String condition();
}
