package org.homeroom.access.permission;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.homeroom.base.shared.Known;
import org.junit.jupiter.api.Test;

/** Who may do what by default, in every school that has not decided otherwise. */
class PermissionTest {
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
    void teachersChangeNoRecords() {
        assertEquals(List.of(Permission.PHOTO_UPLOAD), of(Role.TEACHER).stream().filter(permission -> !permission.name().endsWith("_VIEW")).toList());
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
