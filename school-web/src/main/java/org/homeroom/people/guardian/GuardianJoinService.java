package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.logging.Logger;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.person.Person;

/**
 * Joins a guardian to an account that they already have, as a teacher has whose child is at the school: they are one person, and
 * sign in as before. Only those who may change guardians are told whose account an address is, and they confirm that it is the
 * same person.
 */
@ApplicationScoped
@Transactional
public class GuardianJoinService {
    private static final Logger LOG = Logger.getLogger(GuardianJoinService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    CurrentUser user;
    @Inject
    Accounts accounts;

    /** Whose account a new guardian with this address could join; empty if there is none that can be joined. */
    public Optional<String> owner(String email) {
        user.requireAll(Permission.GUARDIAN_EDIT);
        return email == null ? Optional.empty()
                : accounts.findByEmail(email).filter(account -> obstacle(account) == null && accounts.mayChange(account)).map(UserAccount::getDisplayName);
    }

    /** Its owner is told by mail. @throws RuleBroken if the account is a student's or another guardian's, or is closed */
    public void join(long guardianId) {
        user.requireAll(Permission.GUARDIAN_EDIT);
        Guardian guardian = NotFound.ifNull(em.find(Guardian.class, guardianId));
        Person typed = guardian.getPerson();
        UserAccount account = Optional.ofNullable(typed.getEmail()).flatMap(accounts::findByEmail).orElseThrow(NotFound::new);
        if (accounts.ofPerson(typed.getId()).isPresent()) {
            throw RuleBroken.of("person.join_has_account");
        }
        String obstacle = obstacle(account);
        if (obstacle != null) {
            throw RuleBroken.of(obstacle, account.getDisplayName());
        }
        if (account.getPersonId() != null) {
            records.write(() -> guardian.become(em.find(Person.class, account.getPersonId())));
            records.remove(typed);
        }
        accounts.join(account, guardian.getPerson().getId(), Role.GUARDIAN);
        LOG.info(() -> "Guardian " + guardianId + " joined account " + account.getId() + user.by());
    }

    /** Why this account cannot be joined as a guardian; null if it can. A child must not decide for children. */
    private String obstacle(UserAccount account) {
        if (account.getState() == UserAccount.State.CLOSED) {
            return "person.join_closed";
        }
        if (account.getRoles().contains(Role.STUDENT) || is("Student", account)) {
            return "person.join_student";
        }
        return is("Guardian", account) ? "person.join_guardian" : null;
    }

    private boolean is(String kind, UserAccount account) {
        return account.getPersonId() != null && em.createQuery("SELECT COUNT(x) FROM " + kind + " x WHERE x.person.id = :person", Long.class)
                .setParameter("person", account.getPersonId()).getSingleResult() > 0;
    }
}
