package org.homeroom.access.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeroom.base.shared.Known;
import org.junit.jupiter.api.Test;

/** Who may do what by default: a line changed here changes it for every school that has not decided otherwise. */
class PermissionTest {
    private static final String DEFAULTS = """
                                ADMIN        OFFICE       TEACHER      EDITOR       GUARDIAN     STUDENT
            SCHOOL_SET_UP       ALL          -            -            -            -            -
            ACCOUNT_MANAGE      ALL          -            -            -            -            -
            REGISTRATION_HANDLE ALL          ALL          -            -            -            -
            STUDENT_VIEW        ALL          ALL          OWN_CLASSES  -            OWN_CHILDREN OWN
            STUDENT_EDIT        ALL          ALL          -            -            -            -
            GUARDIAN_VIEW       ALL          ALL          OWN_CLASSES  -            -            -
            GUARDIAN_EDIT       ALL          ALL          -            -            -            -
            STAFF_VIEW          ALL          ALL          ALL          -            -            -
            STAFF_EDIT          ALL          ALL          -            -            -            -
            CLASS_VIEW          ALL          ALL          OWN_CLASSES  -            -            -
            CLASS_EDIT          ALL          ALL          -            -            -            -
            CONSENT_RECORD      ALL          ALL          -            -            OWN_CHILDREN -
            PHOTO_UPLOAD        ALL          ALL          OWN_CLASSES  -            OWN_CHILDREN OWN
            PHOTO_VIEW          ALL          ALL          OWN_CLASSES  ALL          OWN_CHILDREN OWN
            PHOTO_APPROVE       ALL          -            -            ALL          -            -
            PORTRAIT_CHOOSE     ALL          ALL          -            -            OWN_CHILDREN OWN
            YEARBOOK_VIEW       ALL          ALL          ALL          ALL          ALL          ALL
            """;
    private static final List<Role> ROLES = List.of(Role.ADMIN, Role.OFFICE, Role.TEACHER, Role.EDITOR, Role.GUARDIAN, Role.STUDENT);

    @Test
    void grantsThis() {
        String heads = "%-20s".formatted("") + ROLES.stream().map("%-13s"::formatted).collect(Collectors.joining());
        String lines = Known.of(Permission.class).stream().map(permission -> "%-20s".formatted(permission) + ROLES.stream()
                .map(role -> "%-13s".formatted(scopes(role, permission))).collect(Collectors.joining())).map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
        assertEquals(DEFAULTS, heads.stripTrailing() + "\n" + lines);
    }

    private static String scopes(Role role, Permission permission) {
        return Permission.of(role).containsKey(permission)
                ? Permission.of(role).get(permission).stream().map(Scope::name).collect(Collectors.joining("+")) : "-";
    }

    @Test
    void anAdministratorMayDoEverything() {
        assertEquals(Set.of(Permission.values()), Permission.of(Role.ADMIN).keySet());
    }

    @Test
    void everyRoleIsInTheTable() {
        assertEquals(ROLES.stream().sorted().toList(), Known.of(Role.class));
        assertEquals(Map.of(), Permission.of(Role.UNKNOWN));
    }

    @Test
    void theCallerMayChangeTheirCopy() {
        Permission.of(Role.ADMIN).get(Permission.STUDENT_VIEW).clear();
        assertEquals("ALL", scopes(Role.ADMIN, Permission.STUDENT_VIEW));
    }
}
