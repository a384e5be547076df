package org.homeroom.office.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.office.registration.OpenRegistration.Step;
import org.homeroom.office.registration.Registration.State;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class RegistrationOfficeServiceTest {
    private static final String MOREAU = "moreau@mail.example";
    private static final PageRequest NEWEST = new PageRequest(1, 25, "received", true);
    @Inject
    RegistrationOfficeService office;
    @Inject
    RegistrationListService lists;
    @Inject
    RegistrationService families;
    @Inject
    RegistrationSweep sweep;
    @Inject
    Given given;
    @Inject
    Mails mails;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    @Inject
    Db db;
    private Registrar registrar;
    private Riverside school;

    @BeforeEach
    void theOfficeIsAtWork() {
        school = given.riverside();
        registrar = new Registrar(families, mails, db);
        caller.as(school.lindqvist.account());
    }

    @Test
    void theOfficeSeesAndExportsWhatTheFamilySaid() {
        long id = registrar.waiting("Luc", "Moreau", MOREAU);
        RegistrationDetail luc = office.show(id);
        assertEquals("2014-05-06 Ines Moreau +33 1 23 45 67 89 2026/27",
                luc.birthDate() + " " + luc.guardianName() + " " + luc.guardianPhone() + " " + luc.yearName());
        RegistrationRow row = lists.rows(NEWEST).getFirst();
        assertEquals("2014-05-06 Ines +33 1 23 45 67 89 2026/27", row.birthDate() + " " + row.guardianGivenName() + " " + row.guardianPhone() + " " + row.year());
        db.sql("UPDATE registration SET birth_date = NULL, guardian_family_name = NULL, school_year_id = NULL WHERE id = ?", id);
        assertEquals("null null null", office.show(id).birthDate() + " " + office.show(id).guardianName() + " " + lists.rows(NEWEST).getFirst().year());
    }

    @Test
    void aQuestionGoesByMailAndComesBackWithItsAnswer() {
        long id = registrar.waiting("Luc", "Moreau", MOREAU);
        office.ask(id, registrar.version(id), "Which school now?");
        assertEquals("ASKED", registrar.state(id));
        String key = mails.key(MOREAU);
        assertEquals(Step.ANSWER, families.look(key).step());
        assertEquals("Which school now?", families.look(key).question());
        families.answer(key, " École du Sud ");
        assertEquals("École du Sud", office.show(id).answer());
        assertEquals("WAITING", registrar.state(id));
        assertThrows(RuleBroken.class, () -> families.answer(key, "Once more"));
    }

    @Test
    void theLinkToAnswerExpires() {
        long id = registrar.waiting("Luc", "Moreau", MOREAU);
        office.ask(id, registrar.version(id), "Which school now?");
        clock.pass(RegistrationOfficeService.ANSWER_LINK);
        assertEquals(Step.GONE, families.look(mails.key(MOREAU)).step());
        assertThrows(RuleBroken.class, () -> families.answer(mails.key(MOREAU), "Late"));
        office.ask(id, registrar.version(id), "And now?");
        families.answer(mails.key(MOREAU), "In time");
    }

    @Test
    void theNextOneIsTheOneThatHasWaitedLongest() {
        long luc = registrar.waiting("Luc", "Moreau", MOREAU);
        assertTrue(office.next(luc).isEmpty());
        clock.pass(Duration.ofMinutes(1));
        long jeanne = registrar.waiting("Jeanne", "Moreau", MOREAU);
        clock.pass(Duration.ofMinutes(1));
        long paul = registrar.waiting("Paul", "Petit", "petit@mail.example");
        assertEquals(luc, office.next(paul).orElseThrow());
        office.ask(luc, registrar.version(luc), "Which school now?");
        assertEquals(jeanne, office.next(luc).orElseThrow(), "a family that was asked is not waited for by the office");
    }

    @Test
    void anEmptyQuestionIsRefusedAtItsField() {
        long id = registrar.waiting("Luc", "Moreau", MOREAU);
        assertEquals("question", assertThrows(RuleBroken.class, () -> office.ask(id, registrar.version(id), " ")).field());
    }

    @Test
    void declinedFamiliesAreToldAndTheirRegistrationsDeletedInTime() {
        long id = registrar.waiting("Luc", "Moreau", MOREAU);
        long other = registrar.waiting("Jeanne", "Moreau", MOREAU);
        office.decline(id, registrar.version(id), "The year is full.");
        assertTrue(mails.waiting().getLast().startsWith(MOREAU), () -> mails.waiting().toString());
        clock.pass(Duration.ofDays(90));
        assertEquals(0, sweep.sweep());
        clock.pass(Duration.ofSeconds(1));
        assertEquals(1, sweep.sweep());
        assertEquals(List.of(Long.toString(other)), db.strings("SELECT id FROM registration"));
    }

    @Test
    void unconfirmedRegistrationsAreDeletedToo() {
        registrar.register("Luc", "Moreau", MOREAU);
        clock.pass(RegistrationService.LINK.plus(RegistrationSweep.UNVERIFIED_KEEP).plusSeconds(1));
        assertEquals(1, sweep.sweep());
    }

    @Test
    void onlyConfirmedAndOpenRegistrationsCanBeDecided() {
        registrar.register("Luc", "Moreau", MOREAU);
        long unverified = registrar.id("Luc");
        assertThrows(RuleBroken.class, () -> office.decline(unverified, registrar.version(unverified), null));
        families.verify(mails.key(MOREAU));
        office.decline(unverified, registrar.version(unverified), null);
        assertThrows(RuleBroken.class, () -> office.ask(unverified, registrar.version(unverified), "Still there?"));
    }

    @Test
    void someoneWhoLookedBeforeTheOtherActedIsTold() {
        long id = registrar.waiting("Luc", "Moreau", MOREAU);
        int seen = registrar.version(id);
        office.ask(id, seen, "Which school now?");
        assertThrows(Conflict.class, () -> office.decline(id, seen, null));
        assertEquals("ASKED", registrar.state(id));
    }

    @Test
    void theListIsSearchedFilteredCountedAndSorted() {
        registrar.waiting("Luc", "Moreau", MOREAU);
        clock.pass(Duration.ofMinutes(1));
        registrar.register("Jeanne", "Moreau", MOREAU);
        clock.pass(Duration.ofMinutes(1));
        long brien = registrar.waiting("Émile", "O’Brien", "brien@mail.example");
        db.sql("UPDATE registration SET family_name = 'O’Brien_100%' WHERE id = ?", brien);
        assertEquals(List.of("Émile", "Jeanne", "Luc"), names("", Map.of()));
        assertEquals(List.of("Jeanne", "Luc"), names("moreau", Map.of()));
        assertEquals(List.of("Luc"), names("mor luc", Map.of("country", "DE")));
        assertEquals(List.of("Émile"), names("100%", Map.of()));
        assertEquals(List.of("Émile"), names("BRIEN@", Map.of()));
        assertEquals(List.of(), names("", Map.of("country", "FR")));
        assertEquals(List.of("Jeanne"), names("", Map.of("state", "UNVERIFIED")));
        Map<State, Long> counts = lists.counts(NEWEST.narrowed("moreau", Map.of("state", "WAITING")));
        assertEquals(1, counts.get(State.WAITING));
        assertEquals(1, counts.get(State.UNVERIFIED));
        assertEquals(0, counts.get(State.DECLINED));
        assertEquals(List.of("Jeanne", "Luc", "Émile"),
                lists.rows(new PageRequest(1, 25, "name", false)).stream().map(RegistrationRow::givenName).toList());
        assertEquals(List.of("Luc"),
                lists.rows(new PageRequest(2, 1, "name", false)).stream().map(RegistrationRow::givenName).toList());
    }

    private List<String> names(String query, Map<String, String> filters) {
        return lists.rows(NEWEST.narrowed(query, filters)).stream().map(RegistrationRow::givenName).toList();
    }

    @Test
    void onlyTheOfficeSeesRegistrations() {
        long id = registrar.waiting("Luc", "Moreau", MOREAU);
        for (Long account : List.of(school.brennan.account(), school.amara.account(), school.ngozi.account(), school.editor.account())) {
            caller.as(account);
            assertThrows(NotAllowed.class, () -> lists.rows(NEWEST));
            assertThrows(NotAllowed.class, () -> lists.counts(NEWEST));
            assertThrows(NotAllowed.class, () -> lists.countries());
            assertThrows(NotAllowed.class, () -> office.show(id));
            assertThrows(NotAllowed.class, () -> office.ask(id, 1, "?"));
            assertThrows(NotAllowed.class, () -> office.decline(id, 1, null));
        }
    }
}
