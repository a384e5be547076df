package org.homeroom.people.guardian;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.reach.Access;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.people.person.Person;
import org.homeroom.people.person.PersonAccount;
import org.homeroom.people.student.Student;
import org.homeroom.web.list.Column.Link;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class GuardianServiceTest {
    private static final PageRequest FIRST = new PageRequest(1, 25, "name", false);
    @Inject
    GuardianService guardians;
    @Inject
    GuardianshipService guardianships;
    @Inject
    GuardianJoinService joins;
    @Inject
    Access access;
    @Inject
    CurrentUser user;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    @Inject
    Db db;
    @Inject
    Mails mails;
    private Riverside riverside;

    @BeforeEach
    void theOfficeWorks() {
        riverside = given.riverside();
        caller.as(riverside.lindqvist.account());
    }

    private Set<String> listed(String query) {
        return guardians.list(FIRST.narrowed(query, Map.of())).rows().stream().map(GuardianRow::name).collect(Collectors.toSet());
    }

    @Test
    void theOfficeListsAllOfThem() {
        assertEquals(Set.of("Ngozi Okafor", "Emeka Okafor", "Anna Kowalska", "Emi Satō"), listed(""));
        assertEquals(Set.of("Ngozi Okafor", "Emeka Okafor"), listed("OKAFOR"));
        assertEquals(Set.of("Ngozi Okafor"), listed("okafor, ngo"));
        assertEquals(Set.of("Emi Satō"), listed("sato"), "accents do not matter");
        assertEquals(Set.of(), listed("100%"));
    }

    @Test
    void aChildsNameFindsTheirGuardians() {
        assertEquals(Set.of("Ngozi Okafor", "Emeka Okafor"), listed("amara"));
        assertEquals(Set.of("Ngozi Okafor"), listed("ngozi amara"));
        assertEquals(Set.of("Anna Kowalska"), listed("Zoë"));
        caller.as(riverside.brennan.account());
        assertEquals(Set.of("Anna Kowalska"), listed("Mateusz"));
        assertEquals(Set.of(), listed("Zoë"), "whom she does not teach");
    }

    @Test
    void aTeacherListsTheGuardiansOfTheirPupils() {
        caller.as(riverside.brennan.account());
        assertEquals(Set.of("Ngozi Okafor", "Emeka Okafor", "Anna Kowalska"), listed(""));
        List<GuardianRow> anna = guardians.list(FIRST.narrowed("Anna", Map.of())).rows();
        assertEquals(List.of("Mateusz Kowalski"), anna.getFirst().children().stream().map(Link::label).toList(),
                "not Zoë, whom she does not teach");
        assertEquals(List.of("Mateusz Kowalski"),
                guardians.profile(riverside.anna.guardian()).children().stream().map(GuardianProfile.Child::name).toList());
        long notHers = guardianOf("Emi Satō");
        assertThrows(NotFound.class, () -> guardians.profile(notHers));
    }

    private long guardianOf(String name) {
        return Long.parseLong(db.string("SELECT g.id FROM guardian g JOIN person p ON p.id = g.person_id"
                + " WHERE CONCAT(p.given_name, ' ', p.family_name) = ?", name));
    }

    @Test
    void familiesSeeNoGuardians() {
        for (Long account : List.of(riverside.ngozi.account(), riverside.amara.account(), riverside.editor.account())) {
            caller.as(account);
            assertThrows(NotAllowed.class, () -> listed(""));
            assertThrows(NotAllowed.class, () -> guardians.profile(riverside.ngozi.guardian()));
        }
    }

    @Test
    void onlyTheOfficeChangesThem() {
        caller.as(riverside.brennan.account());
        assertThrows(NotAllowed.class, () -> guardians.edit(riverside.ngozi.guardian()));
        assertThrows(NotAllowed.class, () -> guardians.invite(riverside.ngozi.guardian()));
        assertThrows(NotAllowed.class, () -> guardians.create(new GuardianForm(), null, null));
        assertThrows(NotAllowed.class, () -> guardianships.add(riverside.amara.student(), riverside.anna.guardian(), new GuardianshipForm()));
    }

    @Test
    void keepsWhatIsTypedAndReportsAConflict() {
        long ngozi = riverside.ngozi.guardian();
        GuardianForm one = guardians.edit(ngozi);
        GuardianForm other = guardians.edit(ngozi);
        one.address = "1 River Lane\nRiverside";
        guardians.save(ngozi, one);
        assertEquals("1 River Lane\nRiverside", guardians.edit(ngozi).address);
        other.phone = "2";
        assertThrows(Conflict.class, () -> guardians.save(ngozi, other));
    }

    @Test
    void aGuardianAddedForAStudentIsTheirGuardian() {
        long id = taken("Bisi Adeyemi", "bisi@families.example");
        assertEquals(List.of("Amara Okafor"), guardians.profile(id).children().stream().map(GuardianProfile.Child::name).toList());
    }

    private long taken(String name, String email) {
        GuardianForm form = new GuardianForm();
        form.givenName = name.split(" ")[0];
        form.familyName = name.split(" ")[1];
        form.email = email;
        GuardianshipForm guardianship = new GuardianshipForm();
        guardianship.relationship = Relationship.CARER;
        return guardians.create(form, riverside.amara.student(), guardianship);
    }

    @Test
    void anInvitedPersonGetsAMailAndAnAccount() {
        long id = taken("Bisi Adeyemi", "bisi@families.example");
        guardians.invite(id);
        PersonAccount account = guardians.profile(id).account();
        assertEquals(UserAccount.State.INVITED, account.state());
        assertEquals(Set.of(Role.GUARDIAN), account.roles());
        assertEquals(1, mails.waiting().size());
        assertTrue(mails.waiting().getFirst().startsWith("bisi@families.example: "));
    }

    @Test
    void anExistingAccountGetsTheRole() {
        long brennan = db.get(em -> {
            Guardian guardian = new Guardian(em.find(Person.class, riverside.brennan.person()));
            em.persist(guardian);
            em.flush();
            return guardian.getId();
        });
        guardians.invite(brennan);
        assertEquals(Set.of(Role.TEACHER, Role.GUARDIAN), guardians.profile(brennan).account().roles());
        assertEquals(List.of(), mails.waiting());
    }

    @Test
    void nobodyIsInvitedWithoutAnAddressOrToAnothersAccount() {
        long without = taken("No Address", null);
        assertThrows(RuleBroken.class, () -> guardians.invite(without));
        assertNull(guardians.profile(without).account());
        long sharing = taken("Same Address", riverside.ngozi.email());
        assertThrows(RuleBroken.class, () -> guardians.invite(sharing));
    }

    @Test
    void nobodyIsAGuardianOfAStudentTwice() {
        GuardianshipForm form = new GuardianshipForm();
        form.relationship = Relationship.OTHER;
        assertEquals("guardian", assertThrows(RuleBroken.class,
                () -> guardianships.add(riverside.amara.student(), riverside.ngozi.guardian(), form)).field());
        assertEquals("guardian", assertThrows(RuleBroken.class,
                () -> guardianships.add(riverside.amara.student(), 999_999, form)).field());
    }

    @Test
    void aFormerGuardianSeesNothingFromThenOn() {
        long id = Long.parseLong(db.string("SELECT id FROM guardianship WHERE guardian_id = ?", riverside.ngozi.guardian()));
        guardianships.end(id);
        assertThrows(NotFound.class, () -> guardianships.edit(id));
        assertEquals(List.of(), guardians.profile(riverside.ngozi.guardian()).children());
    }

    @Test
    void custodyIsChangedOnceAtATime() {
        long id = Long.parseLong(db.string("SELECT id FROM guardianship WHERE guardian_id = ?", riverside.ngozi.guardian()));
        GuardianshipForm one = guardianships.edit(id);
        GuardianshipForm other = guardianships.edit(id);
        one.mayAccess = false;
        guardianships.save(id, one);
        other.emergency = false;
        assertThrows(Conflict.class, () -> guardianships.save(id, other));
    }

    private long newGuardian(String email) {
        GuardianForm form = new GuardianForm();
        form.givenName = "Typed";
        form.familyName = "Differently";
        form.email = email;
        GuardianshipForm guardianship = new GuardianshipForm();
        guardianship.relationship = Guardianship.Relationship.PARENT;
        return guardians.create(form, riverside.zoe.student(), guardianship);
    }

    @Test
    void aTeacherWithAChildAtTheSchoolIsOnePersonWithOneAccount() {
        long guardian = newGuardian(riverside.haddad.email());
        assertEquals(riverside.haddad.name(), guardians.profile(guardian).joins());
        joins.join(guardian);
        assertEquals(Long.toString(riverside.haddad.person()), db.string("SELECT person_id FROM guardian WHERE id = ?", guardian));
        assertEquals(0, db.count("person WHERE given_name = 'Typed'"), "nobody is there twice");
        assertTrue(mails.waiting().stream().anyMatch(mail -> mail.startsWith(riverside.haddad.email())), "and is told");
        assertTrue(mails.link(riverside.haddad.email()).equals(org.homeroom.testing.TestSettings.SCHOOL_URL), "by a mail without a key");
        caller.as(riverside.haddad.account());
        assertTrue(user.is("TEACHER") && user.is("GUARDIAN"));
        assertTrue(access.reaches(Permission.CONSENT_RECORD, Student.class, riverside.zoe.student()));
    }

    @Test
    void noChildsAccountDecidesForChildren() {
        long guardian = newGuardian(riverside.amara.email());
        assertNull(guardians.profile(guardian).joins());
        assertEquals("person.join_student", assertThrows(RuleBroken.class, () -> joins.join(guardian)).key());
        assertEquals(0, db.count("user_account_role WHERE account_id = ? AND role = 'GUARDIAN'", riverside.amara.account()));
    }

    @Test
    void anotherGuardiansAccountIsNotShared() {
        long guardian = newGuardian(riverside.ngozi.email());
        assertEquals("person.join_guardian", assertThrows(RuleBroken.class, () -> joins.join(guardian)).key());
        db.sql("UPDATE user_account SET state = 'CLOSED' WHERE id = ?", riverside.haddad.account());
        long other = newGuardian(riverside.haddad.email());
        assertEquals("person.join_closed", assertThrows(RuleBroken.class, () -> joins.join(other)).key());
    }

    @Test
    void onlyTheOfficeLearnsWhoseAccountAnAddressIs() {
        long guardian = newGuardian(riverside.haddad.email());
        for (Long other : List.of(riverside.brennan.account(), riverside.ngozi.account(), riverside.amara.account())) {
            caller.as(other);
            assertThrows(NotAllowed.class, () -> joins.owner(riverside.haddad.email()));
            assertThrows(NotAllowed.class, () -> joins.join(guardian));
            assertThrows(NotAllowed.class, () -> guardians.inviteAgain(guardian));
        }
    }
}
