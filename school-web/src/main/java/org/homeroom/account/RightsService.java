package org.homeroom.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads who someone is and what they may do. */
@ApplicationScoped
@Transactional
public class RightsService {
    @Inject
    EntityManager em;
    @Inject
    Clock clock;

    /**
     * One statement. Empty where the account is not active. Whoever no longer works at the school has none of the roles of its
     * staff from the day after the last: the table is asked, and no more is known of it here.
     */
    @SuppressWarnings("unchecked")
    public Optional<Rights> find(long accountId) {
        List<Object[]> rows = em.createNativeQuery("""
                        SELECT a.person_id, a.display_name, a.email, a.language, r.role, p.permission, p.scope, a.credential
                        FROM user_account a
                            LEFT JOIN user_account_role r ON r.account_id = a.id
                                AND (r.role IN ('STUDENT', 'GUARDIAN') OR NOT EXISTS (
                                    SELECT 1 FROM staff_member m WHERE m.person_id = a.person_id AND m.left_on < ?))
                            LEFT JOIN role_permission p ON p.role = r.role
                        WHERE a.id = ? AND a.state = 'ACTIVE'""")
                .setParameter(1, LocalDate.now(clock)).setParameter(2, accountId).getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Map<Permission, Set<Scope>> grants = new EnumMap<>(Permission.class);
        for (Object[] row : rows) {
            if (row[4] != null) {
                roles.add(Role.valueOf((String) row[4]));
            }
            if (row[5] != null) {
                grants.computeIfAbsent(Permission.valueOf((String) row[5]), p -> EnumSet.noneOf(Scope.class))
                        .add(Scope.valueOf((String) row[6]));
            }
        }
        Object[] first = rows.getFirst();
        return Optional.of(new Rights(accountId, first[0] == null ? null : ((Number) first[0]).longValue(),
                (String) first[1], (String) first[2], (String) first[3], ((Number) first[7]).intValue(), roles, grants));
    }
}
