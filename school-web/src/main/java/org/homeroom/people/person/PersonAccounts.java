package org.homeroom.people.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Set;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Settings;
import org.homeroom.school.school.SchoolService;
import org.homeroom.school.school.SchoolSummary;

/** Gives people access to Homeroom. For services that have checked whether the caller may do so. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PersonAccounts {
    @Inject
    Accounts accounts;
    @Inject
    SchoolService school;
    @Inject
    Settings settings;

    /** The person's account with its roles; null if there is none. */
    public PersonAccount find(long personId) {
        return accounts.ofPerson(personId).map(a -> new PersonAccount(a.getId(), a.getEmail(), a.getState(), a.getRoles(), accounts.isAwaited(a),
                accounts.mayChange(a))).orElse(null);
    }

    /** If the person has an account, its staff roles hold from the first day to the last. @param lastDay null if there is none */
    public void work(Person person, LocalDate firstDay, LocalDate lastDay) {
        accounts.workFrom(person.getId(), firstDay);
        accounts.workUntil(person.getId(), lastDay);
    }

    /** @throws RuleBroken if the person has already set a password */
    public void inviteAgain(Person person) {
        accounts.inviteAgain(person.getId());
    }

    public void leave(Person person, Role role) {
        accounts.leave(person.getId(), role);
    }

    /** On an existing account, or on a new one, whose owner is mailed. @throws RuleBroken if there is no address, or it is taken */
    public void invite(Person person, Set<Role> roles) {
        if (accounts.ofPerson(person.getId()).isPresent()) {
            roles.forEach(role -> accounts.comeBack(person.getId(), role));
            return;
        }
        inviteByMail(person, roles);
    }

    /** The same for a person who has no account. */
    public void inviteByMail(Person person, Set<Role> roles) {
        if (person.getEmail() == null) {
            throw RuleBroken.of("person.invite_no_email", person.getName());
        }
        if (accounts.findByEmail(person.getEmail()).isPresent()) {
            throw RuleBroken.of("person.invite_email_shared", person.getName(), person.getEmail());
        }
        accounts.invite(person.getEmail(), person.getName(), person.getId(), language(), roles);
    }

    /** On a new account with a user name, for a student without an address of their own. */
    public Slip inviteByName(Person student) {
        accounts.inviteByName(UserName.of(student), student.getName(), student.getId(), language());
        return slip(student);
    }

    /** A new code for a student's account. @throws RuleBroken if it is closed */
    public Slip slip(Person student) {
        Accounts.HandedOut code = accounts.handOut(student.getId());
        return new Slip(student.getName(), settings.schoolUrl().toString(), code.signInName(), code.code(), code.until());
    }

    private String language() {
        return school.summary().map(SchoolSummary::language).orElse("en");
    }
}
