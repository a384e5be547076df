package org.homeroom.people.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.consent.Consent.Purpose;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ConsentServiceTest {
    @Inject
    ConsentService consents;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside riverside;
    private long amara;

    @BeforeEach
    void aFamily() {
        riverside = given.riverside();
        amara = riverside.amara.student();
        caller.as(riverside.ngozi.account());
    }

    @Test
    void nothingIsInForceBeforeSomeoneDecides() {
        assertFalse(inForce(amara, Purpose.YEARBOOK));
        assertEquals("missing", consents.card(amara).states().of(Purpose.YEARBOOK).word());
    }

    @Test
    void aGuardianGivesAndWithdraws() {
        consents.decide(amara, Purpose.YEARBOOK, true, null);
        assertTrue(inForce(amara, Purpose.YEARBOOK));
        assertFalse(inForce(amara, Purpose.WEB), "each purpose is its own");

        clock.pass(Duration.ofMinutes(5));
        consents.decide(amara, Purpose.YEARBOOK, false, null);
        assertFalse(inForce(amara, Purpose.YEARBOOK));
    }

    @Test
    void everyDecisionIsKept() {
        consents.decide(amara, Purpose.WEB, true, null);
        clock.pass(Duration.ofDays(1));
        caller.as(riverside.lindqvist.account());
        consents.decide(amara, Purpose.WEB, false, "Telephoned");
        List<ConsentStates.Decision> history = consents.card(amara).states().of(Purpose.WEB).history();
        assertEquals(List.of(false, true), history.stream().map(ConsentStates.Decision::given).toList());
        assertEquals("Telephoned", history.getFirst().remark());
        assertEquals("Britt Lindqvist", history.getFirst().by());
        assertEquals("Ngozi Okafor", history.getLast().by());
        assertEquals(clock.now(), history.getFirst().at());
        assertEquals(1, db.count("consent WHERE student_id = ? AND in_force", amara));
    }

    @Test
    void theLaterDecisionAppliesAndIsShownWhateverTheHostsClocksSay() {
        clock.pass(Duration.ofMinutes(5));
        consents.decide(amara, Purpose.YEARBOOK, true, null);
        clock.pass(Duration.ofMinutes(-5));
        consents.decide(amara, Purpose.YEARBOOK, false, null);
        assertFalse(inForce(amara, Purpose.YEARBOOK));
        ConsentStates.Decision shown = consents.card(amara).states().of(Purpose.YEARBOOK).history().getFirst();
        assertFalse(shown.given());
        assertEquals(shown.given(), consents.states(List.of(amara)).get(amara).of(Purpose.YEARBOOK).history().getFirst().given());
    }

    @Test
    void theSameDecisionTwiceIsOne() {
        consents.decide(amara, Purpose.PRESS, true, null);
        consents.decide(amara, Purpose.PRESS, true, null);
        assertEquals(1, db.count("consent"));
        consents.decide(amara, Purpose.PRESS, true, "Now on paper, too");
        assertEquals(2, db.count("consent"));
    }

    @Test
    void nobodyDecidesForAnothersChild() {
        for (Long account : List.of(riverside.anna.account(), riverside.brennan.account(), riverside.editor.account())) {
            caller.as(account);
            assertThrows(NotAllowed.class, () -> consents.decide(amara, Purpose.YEARBOOK, true, null));
            assertThrows(NotAllowed.class, () -> consents.card(amara));
        }
    }

    @Test
    void aPupilDoesNotDecideForThemselves() {
        caller.as(riverside.amara.account());
        assertThrows(NotAllowed.class, () -> consents.decide(amara, Purpose.YEARBOOK, true, null));
    }

    @Test
    void custodyForbidsToDecide() {
        caller.as(riverside.emeka.account());
        assertThrows(NotAllowed.class, () -> consents.decide(amara, Purpose.YEARBOOK, true, null));
        assertEquals(List.of(), consents.cards());
    }

    @Test
    void aGuardianSeesACardForEachChild() {
        caller.as(riverside.anna.account());
        assertEquals(List.of("Mateusz Kowalski", "Zoë Ångström"), consents.cards().stream().map(ConsentCard::name).sorted().toList());
        assertTrue(Statements.of(consents::cards).size() <= 4);
    }

    @Test
    void statesSayNothingAboutStudentsOutOfReach() {
        consents.decide(amara, Purpose.YEARBOOK, true, null);
        caller.as(riverside.anna.account());
        assertEquals("missing", consents.states(List.of(amara)).get(amara).of(Purpose.YEARBOOK).word());
    }

    @Test
    void theOfficeRecordsAWholeForm() {
        caller.as(riverside.lindqvist.account());
        consents.decide(amara, Map.of(Purpose.YEARBOOK, true, Purpose.PRESS, false), "Paper form");
        ConsentStates states = consents.card(amara).states();
        assertEquals(List.of("given", "missing", "refused"), states.all().stream().map(ConsentStates.State::word).toList());
    }

    private List<PaperAnswer> forms() {
        return List.of(new PaperAnswer(amara, Purpose.YEARBOOK, true), new PaperAnswer(amara, Purpose.PRESS, false),
                new PaperAnswer(riverside.mateusz.student(), Purpose.YEARBOOK, false));
    }

    @Test
    void paperFormsAreRecordedTogetherWithTheDateOnThem() {
        caller.as(riverside.lindqvist.account());
        LocalDate signed = LocalDate.of(2026, 9, 3);
        assertEquals(3, consents.record(forms(), signed));
        ConsentStates.Decision latest = consents.card(amara).states().of(Purpose.PRESS).latest();
        assertEquals(signed, latest.signedOn());
        assertEquals("Britt Lindqvist", latest.by());
        assertEquals(clock.now(), latest.at());
        assertFalse(latest.given());
        assertEquals(0, consents.record(forms(), signed), "what is in force is not repeated");
        assertEquals(3, db.count("consent"));
    }

    @Test
    void whatIsStoredLastIsInForceHoweverOldThePaper() {
        consents.decide(amara, Purpose.YEARBOOK, false, null);
        caller.as(riverside.lindqvist.account());
        consents.record(forms(), LocalDate.of(2026, 9, 3));
        assertTrue(inForce(amara, Purpose.YEARBOOK));
    }

    @Test
    void aFormOfTomorrowIsRefused() {
        caller.as(riverside.lindqvist.account());
        assertEquals("signedOn", assertThrows(RuleBroken.class, () -> consents.record(forms(), clock.today().plusDays(1))).field());
        assertEquals(0, db.count("consent"));
    }

    @Test
    void ofSeveralFormsNoneIsRecordedIfOneIsOutOfReach() {
        caller.as(riverside.anna.account());
        assertThrows(NotAllowed.class, () -> consents.record(forms(), clock.today()));
        assertEquals(0, db.count("consent"));
    }

    @Test
    void onlyOneOfTwoSimultaneousDecisionsIsInForce() throws Exception {
        List<Callable<Object>> decisions = IntStream.range(0, 8).<Callable<Object>>mapToObj(i -> () -> {
            caller.run(riverside.ngozi.account(), () -> consents.decide(amara, Purpose.YEARBOOK, i % 2 == 0, "No. " + i));
            return null;
        }).toList();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var decision : threads.invokeAll(decisions)) {
                decision.get();
            }
        }
        assertEquals(8, db.count("consent"));
        assertEquals(1, db.count("consent WHERE in_force"));
    }

    private boolean inForce(long student, Purpose purpose) {
        return db.count("consent WHERE student_id = ? AND purpose = ? AND in_force = TRUE AND given = TRUE", student, purpose.name()) > 0;
    }
}
