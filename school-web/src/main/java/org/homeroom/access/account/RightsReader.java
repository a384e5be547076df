package org.homeroom.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.permission.Scope;
import org.homeroom.base.shared.Known;
import org.homeroom.base.shared.SchoolDay;

/** Reads who someone is and what they may do: their roles' default permissions with the school's changes. Checks no rights itself. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class RightsReader {
    private static final Set<Role> OF_FAMILIES = EnumSet.of(Role.STUDENT, Role.GUARDIAN);
    @Inject
    EntityManager em;
    @Inject
    SchoolDay day;

    /**
     * One statement. Empty if the account is not active. Someone on the staff has no staff role before their first day and after their
     * last, by the school's calendar. Roles, permissions and scopes unknown to this version grant nothing.
     */
    @SuppressWarnings("unchecked")
    public Optional<Rights> find(long accountId) {
        List<Object[]> rows = em.createNativeQuery("""
                        SELECT a.person_id, a.display_name, COALESCE(a.email, a.user_name), a.language, a.credential, a.works_until, r.role, c.permission, c.scope, c.granted, a.works_from
                        FROM user_account a
                            LEFT JOIN user_account_role r ON r.account_id = a.id
                            LEFT JOIN permission_change c ON c.role = r.role
                        WHERE a.id = ? AND a.state = 'ACTIVE'""")
                .setParameter(1, accountId).getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Object[] first = rows.getFirst();
        boolean away = first[5] != null && ((java.sql.Date) first[5]).toLocalDate().isBefore(day.today())
                || first[10] != null && ((java.sql.Date) first[10]).toLocalDate().isAfter(day.today());
        // Role by role: what is withdrawn from one role, another may still grant.
        Map<Role, Map<Permission, Set<Scope>>> roles = new EnumMap<>(Role.class);
        for (Object[] row : rows) {
            Known.find(Role.class, (String) row[6]).filter(role -> !away || OF_FAMILIES.contains(role))
                    .ifPresent(role -> change(roles.computeIfAbsent(role, Permission::of), row));
        }
        Map<Permission, Set<Scope>> grants = new EnumMap<>(Permission.class);
        roles.values().forEach(role -> role.forEach((permission, scopes) ->
                grants.computeIfAbsent(permission, p -> EnumSet.noneOf(Scope.class)).addAll(scopes)));
        return Optional.of(new Rights(accountId, first[0] == null ? null : ((Number) first[0]).longValue(),
                (String) first[1], (String) first[2], (String) first[3], ((Number) first[4]).intValue(), roles.keySet(), grants));
    }

    private static void change(Map<Permission, Set<Scope>> grants, Object[] row) {
        Known.find(Permission.class, (String) row[7]).ifPresent(permission -> Known.find(Scope.class, (String) row[8]).ifPresent(scope -> {
            Set<Scope> scopes = grants.computeIfAbsent(permission, p -> EnumSet.noneOf(Scope.class));
            if ((Boolean) row[9]) {
                scopes.add(scope);
            } else {
                scopes.remove(scope);
            }
        }));
    }
}
