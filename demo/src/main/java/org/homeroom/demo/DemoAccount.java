package org.homeroom.demo;

import org.homeroom.access.permission.Role;

/** The accounts of the demo school, one per role. They share a public password. */
enum DemoAccount {
    ADMIN(Role.ADMIN, "Set-up, and everything else"),
    OFFICE(Role.OFFICE, "Registrations to decide, students, missing consents"),
    TEACHER(Role.TEACHER, "Two classes, and who is in them"),
    EDITOR(Role.EDITOR, "Photos waiting for approval, the yearbook"),
    STUDENT(Role.STUDENT, "The own portrait, adding photos"),
    GUARDIAN(Role.GUARDIAN, "Two children, one of them without consent");

    static final String PASSWORD = "homeroom-demo-school";
    static final String STAFF_DOMAIN = "homeroom.example";
    private final Role role;
    private final String lookAt;

    DemoAccount(Role role, String lookAt) {
        this.role = role;
        this.lookAt = lookAt;
    }

    Role role() {
        return role;
    }

    String email() {
        return name().toLowerCase(java.util.Locale.ROOT) + "@" + STAFF_DOMAIN;
    }

    String lookAt() {
        return lookAt;
    }
}
