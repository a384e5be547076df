package org.homeroom.access.permission;

/** What someone is at the school, for the purpose of access. What a role may do is said by each {@link Permission}. */
public enum Role {
    ADMIN, OFFICE, TEACHER, STUDENT, GUARDIAN, EDITOR, UNKNOWN
}
