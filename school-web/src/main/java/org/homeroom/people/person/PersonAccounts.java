package org.homeroom.people.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.school.school.SchoolService;
import org.homeroom.school.school.SchoolSummary;

/** Lets people into Homeroom. For services that have checked whether the asker may do so. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PersonAccounts {
    @Inject
    Accounts accounts;
    @Inject
    SchoolService school;

    /** The person's account with its roles; null where there is none. */
    public PersonAccount find(long personId) {
        return accounts.ofPerson(personId).map(a -> new PersonAccount(a.getId(), a.getEmail(), a.getState(), a.getRoles())).orElse(null);
    }

    /** The roles of the staff end with this day, if the person has an account; null takes that back. */
    public void workUntil(Person person, LocalDate lastDay) {
        accounts.ofPerson(person.getId()).ifPresent(account -> account.workUntil(lastDay));
    }

    /** @throws RuleBroken where the person has set a password already */
    public void inviteAgain(Person person) {
        accounts.inviteAgain(person.getId());
    }

    /**
     * Gives the person these roles: on the account that they have, or on a new one, whose owner is mailed.
     *
     * @throws RuleBroken where the person has no e-mail address, or the address is another account's
     */
    public void invite(Person person, Set<Role> roles) {
        if (accounts.ofPerson(person.getId()).isPresent()) {
            roles.forEach(role -> accounts.comeBack(person.getId(), role));
            return;
        }
        if (person.getEmail() == null) {
            throw RuleBroken.of("person.invite_no_email", person.getName());
        }
        String language = school.summary().map(SchoolSummary::language).orElse("en");
        accounts.invite(person.getEmail(), person.getName(), person.getId(), language, roles);
    }
}
