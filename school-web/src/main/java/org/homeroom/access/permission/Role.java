package org.homeroom.access.permission;

/** What someone is at the school, for the purpose of access. Each {@link Permission} says which roles have it. */
public enum Role {
    ADMIN, OFFICE, TEACHER, STUDENT, GUARDIAN, EDITOR, UNKNOWN
}
