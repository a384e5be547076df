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

/** Reads who someone is and what they may do. */
@ApplicationScoped
@Transactional
public class RightsService {
    private static final Set<Role> OF_FAMILIES = EnumSet.of(Role.STUDENT, Role.GUARDIAN);
    @Inject
    EntityManager em;
    @Inject
    SchoolDay day;

    /**
     * One statement. Empty where the account is not active. Whoever no longer works at the school has none of the roles of its
     * staff from the day after the last, as days are at the school. A role, permission or scope that this version does not know
     * gives nothing.
     */
    @SuppressWarnings("unchecked")
    public Optional<Rights> find(long accountId) {
        List<Object[]> rows = em.createNativeQuery("""
                        SELECT a.person_id, a.display_name, a.email, a.language, r.role, p.permission, p.scope, a.credential, a.works_until
                        FROM user_account a
                            LEFT JOIN user_account_role r ON r.account_id = a.id
                            LEFT JOIN role_permission p ON p.role = r.role
                        WHERE a.id = ? AND a.state = 'ACTIVE'""")
                .setParameter(1, accountId).getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        boolean left = hasLeft(rows.getFirst());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Map<Permission, Set<Scope>> grants = new EnumMap<>(Permission.class);
        for (Object[] row : rows) {
            Optional<Role> role = Known.find(Role.class, (String) row[4]).filter(known -> !left || OF_FAMILIES.contains(known));
            role.ifPresent(roles::add);
            Optional<Permission> permission = role.flatMap(known -> Known.find(Permission.class, (String) row[5]));
            Optional<Scope> scope = Known.find(Scope.class, (String) row[6]);
            if (permission.isPresent() && scope.isPresent()) {
                grants.computeIfAbsent(permission.get(), p -> EnumSet.noneOf(Scope.class)).add(scope.get());
            }
        }
        Object[] first = rows.getFirst();
        return Optional.of(new Rights(accountId, first[0] == null ? null : ((Number) first[0]).longValue(),
                (String) first[1], (String) first[2], (String) first[3], ((Number) first[7]).intValue(), roles, grants));
    }

    private boolean hasLeft(Object[] row) {
        return row[8] != null && ((java.sql.Date) row[8]).toLocalDate().isBefore(day.today());
    }
}
