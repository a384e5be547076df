package org.homeroom.people.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Objects;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;

/** Closes and reopens somebody's account, from the page of what they are at the school: a {@code kind} of record, and its id. */
@ApplicationScoped
@Transactional
public class PersonAccountService {
    @Inject
    EntityManager em;
    @Inject
    Access access;
    @Inject
    Accounts accounts;
    @Inject
    Instance<AccountObstacle> obstacles;

    public boolean mayManage(Class<?> kind, long id) {
        return access.reaches(Permission.ACCOUNT_MANAGE, kind, id);
    }

    /** Sessions end, and mailed links stop working. */
    public void close(Class<?> kind, long id) {
        accounts.close(person(kind, id));
    }

    /** The owner of a closed account is invited to set a new password. @throws RuleBroken if their record keeps it closed */
    public void reopen(Class<?> kind, long id) {
        long person = person(kind, id);
        obstacles.stream().map(room -> room.toReopening(kind, id)).filter(Objects::nonNull).findFirst().ifPresent(key -> {
            throw RuleBroken.of(key);
        });
        accounts.reopen(person);
    }

    private long person(Class<?> kind, long id) {
        access.require(Permission.ACCOUNT_MANAGE, kind, id);
        return em.createQuery("SELECT x.person.id FROM " + kind.getSimpleName() + " x WHERE x.id = :id", Long.class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFound::new);
    }
}
