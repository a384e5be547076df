package org.homeroom.access.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeroom.base.shared.Known;
import org.junit.jupiter.api.Test;

/** Who may do what by default, in every school that has not decided otherwise. */
class PermissionTest {
    /** A line changed here changes it for every school; a new permission may have one, and keeps to the rules below. */
    private static final String DEFAULTS = """
                                ADMIN        OFFICE       TEACHER      EDITOR       GUARDIAN     STUDENT
            SCHOOL_SET_UP       ALL          -            -            -            -            -
            ACCOUNT_MANAGE      ALL          -            -            -            -            -
            REGISTRATION_HANDLE ALL          ALL          -            -            -            -
            STUDENT_VIEW        ALL          ALL          OWN_CLASSES  -            OWN_CHILDREN OWN
            STUDENT_EDIT        ALL          ALL          -            -            -            -
            STUDENT_ACCOUNT     ALL          ALL          OWN_TUTORED  -            -            -
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
        String lines = Known.of(Permission.class).stream().filter(permission -> DEFAULTS.contains("\n" + permission + " "))
                .map(permission -> "%-20s".formatted(permission) + ROLES.stream().map(role -> "%-13s".formatted(scopes(role, permission)))
                        .collect(Collectors.joining())).map(String::stripTrailing).collect(Collectors.joining("\n", "", "\n"));
        assertEquals(DEFAULTS, heads.stripTrailing() + "\n" + lines);
    }

    private static String scopes(Role role, Permission permission) {
        return Permission.of(role).containsKey(permission)
                ? Permission.of(role).get(permission).stream().map(Scope::name).collect(Collectors.joining("+")) : "-";
    }

    @Test
    void everyRoleIsInTheTable() {
        assertEquals(ROLES.stream().sorted().toList(), Known.of(Role.class));
    }

    private static List<Permission> of(Role role) {
        return Permission.of(role).keySet().stream().sorted().toList();
    }

    @Test
    void familiesReachTheirOwnAndTheYearbookAlone() {
        for (Role role : List.of(Role.GUARDIAN, Role.STUDENT)) {
            Set<Scope> own = role == Role.STUDENT ? Set.of(Scope.OWN) : Set.of(Scope.OWN_CHILDREN);
            assertEquals(List.of(), of(role).stream().filter(permission -> permission != Permission.YEARBOOK_VIEW)
                    .filter(permission -> !own.equals(Permission.of(role).get(permission))).toList(), role::name);
        }
    }

    @Test
    void teachersChangeNoRecordsButTheAccountsOfTheClassWhoseTutorTheyAre() {
        assertEquals(List.of(Permission.STUDENT_ACCOUNT, Permission.PHOTO_UPLOAD), of(Role.TEACHER).stream().filter(permission -> !permission.name().endsWith("_VIEW")).toList());
    }

    @Test
    void editorsHaveThePhotosAndTheYearbook() {
        assertEquals(List.of(Permission.PHOTO_VIEW, Permission.PHOTO_APPROVE, Permission.YEARBOOK_VIEW), of(Role.EDITOR));
    }

    @Test
    void theSchoolItselfIsTheAdministrators() {
        for (Permission permission : List.of(Permission.SCHOOL_SET_UP, Permission.ACCOUNT_MANAGE)) {
            assertEquals(List.of(Role.ADMIN), Known.of(Role.class).stream().filter(role -> of(role).contains(permission)).toList(), permission::name);
        }
    }

    @Test
    void anAdministratorMayDoEverything() {
        assertEquals(Set.of(Permission.values()), Permission.of(Role.ADMIN).keySet());
    }

    @Test
    void aRoleOfALaterVersionMayDoNothing() {
        assertEquals(Map.of(), Permission.of(Role.UNKNOWN));
    }

    @Test
    void theCallerMayChangeTheirCopy() {
        Permission.of(Role.ADMIN).get(Permission.STUDENT_VIEW).clear();
        assertEquals(Set.of(Scope.ALL), Permission.of(Role.ADMIN).get(Permission.STUDENT_VIEW));
    }
}
