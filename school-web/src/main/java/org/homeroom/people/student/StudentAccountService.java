package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.person.Person;
import org.homeroom.people.person.PersonAccounts;
import org.homeroom.people.person.Slip;

/**
 * Students' accounts: invited by mail where they have an address of their own, else by a slip with a user name and a code; and their passwords
 * reset by another slip. For the office, and for the tutor of their present class. See docs/adr/0034-students-without-an-e-mail-address.md.
 */
@ApplicationScoped
@Transactional
public class StudentAccountService {
    private static final Set<Role> STUDENT = Set.of(Role.STUDENT);
    @Inject
    EntityManager em;
    @Inject
    Access access;
    @Inject
    PersonAccounts accounts;
    @Inject
    Clock clock;

    /** Those of these students whose accounts the caller may look after, by name. One statement. */
    public List<StudentAccount> list(Collection<Long> students) {
        Restriction reach = access.restriction(Permission.STUDENT_ACCOUNT, Student.class, "s");
        if (students.isEmpty() || reach.nobody()) {
            return List.of();
        }
        var query = em.createQuery("SELECT s.id, p.givenName, p.called, p.familyName, a.email, a.userName, a.state, a.codeExpiresAt,"
                        + " (SELECT COUNT(r) FROM UserAccount b JOIN b.roles r WHERE b = a AND r <> :student),"
                        + " CASE WHEN p.email IS NULL OR EXISTS (SELECT other.id FROM Person other WHERE other.email = p.email AND other.id <> p.id)"
                        + " OR EXISTS (SELECT taken.id FROM UserAccount taken WHERE taken.email = p.email) THEN 0 ELSE 1 END"
                        + " FROM Student s LEFT JOIN s.person p LEFT JOIN UserAccount a ON a.personId = p.id"
                        + " WHERE s.id IN :students AND " + reach.condition() + " ORDER BY p.familyName, p.givenName, s.id", Object[].class)
                .setParameter("students", students).setParameter("student", Role.STUDENT);
        reach.bind(query);
        Instant now = clock.instant();
        return query.getResultStream().map(row -> {
            Instant until = (Instant) row[7];
            return new StudentAccount((Long) row[0], (String) row[1], (String) row[2], (String) row[3], row[4] == null ? (String) row[5] : (String) row[4],
                    (UserAccount.State) row[6], until != null && until.isAfter(now) ? until : null, ((Number) row[8]).intValue() > 0,
                    ((Number) row[9]).intValue() == 1);
        }).toList();
    }

    /** @throws NotFound if there is no such student, or the caller may not look after their account */
    public StudentAccount find(long student) {
        return list(List.of(student)).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** Those of these students who have no account are given one, and leave the others alone. Whoever has left the school is not invited. */
    public Invited invite(Collection<Long> students) {
        int mailed = 0;
        List<Slip> slips = new ArrayList<>();
        for (StudentAccount one : list(students)) {
            Student student = em.find(Student.class, one.student());
            if (one.state() != null || student.getWithdrawnOn() != null) {
                continue;
            }
            if (one.ownAddress()) {
                accounts.inviteByMail(student.getPerson(), STUDENT);
                mailed++;
            } else {
                slips.add(accounts.inviteByName(student.getPerson()));
            }
        }
        return new Invited(mailed, slips);
    }

    /** New slips for those of these students who have a user name and no password yet; earlier ones stop working. */
    public List<Slip> slipsAnew(Collection<Long> students) {
        return list(students).stream().filter(StudentAccount::waiting).map(one -> accounts.slip(person(one.student()))).toList();
    }

    /**
     * A new slip for one student. A password, sessions, mailed links and an earlier slip end.
     *
     * @throws RuleBroken if the account is closed
     */
    public Slip slip(long student) {
        access.require(Permission.STUDENT_ACCOUNT, Student.class, student);
        return accounts.slip(person(student));
    }

    private Person person(long student) {
        return NotFound.ifNull(em.find(Student.class, student)).getPerson();
    }
}
