package org.homeroom.access.permission;

import static org.homeroom.access.permission.Role.ADMIN;
import static org.homeroom.access.permission.Role.EDITOR;
import static org.homeroom.access.permission.Role.GUARDIAN;
import static org.homeroom.access.permission.Role.OFFICE;
import static org.homeroom.access.permission.Role.STUDENT;
import static org.homeroom.access.permission.Role.TEACHER;
import static org.homeroom.access.permission.Scope.ALL;
import static org.homeroom.access.permission.Scope.OWN;
import static org.homeroom.access.permission.Scope.OWN_CHILDREN;
import static org.homeroom.access.permission.Scope.OWN_CLASSES;
import static org.homeroom.access.permission.Scope.OWN_TUTORED;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What can be allowed, and who may do it by default. The table permission_change holds only a school's changes. */
public enum Permission {
    SCHOOL_SET_UP(ALL.to(ADMIN)),
    ACCOUNT_MANAGE(ALL.to(ADMIN)),
    REGISTRATION_HANDLE(ALL.to(ADMIN, OFFICE)),
    STUDENT_VIEW(ALL.to(ADMIN, OFFICE), OWN_CLASSES.to(TEACHER), OWN_CHILDREN.to(GUARDIAN), OWN.to(STUDENT)),
    STUDENT_EDIT(ALL.to(ADMIN, OFFICE)),
    /** To invite students, and to hand out codes by which they set a password. */
    STUDENT_ACCOUNT(ALL.to(ADMIN, OFFICE), OWN_TUTORED.to(TEACHER)),
    GUARDIAN_VIEW(ALL.to(ADMIN, OFFICE), OWN_CLASSES.to(TEACHER)),
    GUARDIAN_EDIT(ALL.to(ADMIN, OFFICE)),
    STAFF_VIEW(ALL.to(ADMIN, OFFICE, TEACHER)),
    STAFF_EDIT(ALL.to(ADMIN, OFFICE)),
    CLASS_VIEW(ALL.to(ADMIN, OFFICE), OWN_CLASSES.to(TEACHER)),
    CLASS_EDIT(ALL.to(ADMIN, OFFICE)),
    CONSENT_RECORD(ALL.to(ADMIN, OFFICE), OWN_CHILDREN.to(GUARDIAN)),
    PHOTO_UPLOAD(ALL.to(ADMIN, OFFICE), OWN_CLASSES.to(TEACHER), OWN_CHILDREN.to(GUARDIAN), OWN.to(STUDENT)),
    PHOTO_VIEW(ALL.to(ADMIN, OFFICE, EDITOR), OWN_CLASSES.to(TEACHER), OWN_CHILDREN.to(GUARDIAN), OWN.to(STUDENT)),
    PHOTO_APPROVE(ALL.to(ADMIN, EDITOR)),
    PORTRAIT_CHOOSE(ALL.to(ADMIN, OFFICE), OWN_CHILDREN.to(GUARDIAN), OWN.to(STUDENT)),
    YEARBOOK_VIEW(ALL.to(ADMIN, OFFICE, TEACHER, EDITOR, GUARDIAN, STUDENT));

    private final Scope.Grant[] defaults;

    Permission(Scope.Grant... defaults) {
        this.defaults = defaults;
    }

    /** A role's default permissions, in a copy that the caller may change. */
    public static Map<Permission, Set<Scope>> of(Role role) {
        Map<Permission, Set<Scope>> granted = new EnumMap<>(Permission.class);
        for (Permission permission : values()) {
            Arrays.stream(permission.defaults).filter(grant -> grant.roles().contains(role))
                    .forEach(grant -> granted.computeIfAbsent(permission, p -> EnumSet.noneOf(Scope.class)).add(grant.scope()));
        }
        return granted;
    }
}
