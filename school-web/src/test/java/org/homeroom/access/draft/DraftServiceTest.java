package org.homeroom.access.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DraftServiceTest {
    private static final String FORM = "student.17";
    @Inject
    DraftService drafts;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside riverside;

    @BeforeEach
    void someoneTypes() {
        riverside = given.riverside();
        caller.as(riverside.lindqvist.account());
    }

    @Test
    void keepsTheNewest() {
        assertEquals(Optional.empty(), drafts.find(FORM));
        drafts.keep(FORM, "{\"givenName\":\"Zo\"}");
        drafts.keep(FORM, "{\"givenName\":\"Zoë 🎒\"}");
        assertEquals(Optional.of("{\"givenName\":\"Zoë 🎒\"}"), drafts.find(FORM));
        assertEquals(1, db.count("draft"));
    }

    @Test
    void everyFormHasItsOwn() {
        drafts.keep(FORM, "{}");
        assertEquals(Optional.empty(), drafts.find("student.18"));
    }

    @Test
    void nobodyFillsTheDatabaseWithThem() {
        for (int i = 0; i < DraftService.MOST + 2; i++) {
            drafts.keep("student." + i, "{}");
        }
        assertEquals(DraftService.MOST, db.count("draft"));
        drafts.keep("student.1", "{\"givenName\":\"Zoë\"}");
        assertEquals(Optional.of("{\"givenName\":\"Zoë\"}"), drafts.find("student.1"), "those that are there go on");
    }

    @Test
    void nobodySeesAnothersDraft() {
        drafts.keep(FORM, "{}");
        caller.as(riverside.admin);
        assertEquals(Optional.empty(), drafts.find(FORM));
        drafts.drop(FORM);
        caller.as(riverside.lindqvist.account());
        assertEquals(Optional.of("{}"), drafts.find(FORM));
    }

    @Test
    void visitorsHaveNone() {
        caller.asVisitor();
        assertThrows(NotAllowed.class, () -> drafts.find(FORM));
        assertThrows(NotAllowed.class, () -> drafts.keep(FORM, "{}"));
    }

    @Test
    void whatWasSavedIsForgotten() {
        drafts.keep(FORM, "{}");
        drafts.drop(FORM);
        assertEquals(Optional.empty(), drafts.find(FORM));
        drafts.drop(FORM);
    }

    @Test
    void refusesWhatIsTooLong() {
        drafts.keep(FORM, "é".repeat(DraftService.MOST_BYTES / 2));
        assertThrows(RuleBroken.class, () -> drafts.keep(FORM, "é".repeat(DraftService.MOST_BYTES / 2) + "x"));
    }

    @Test
    void refusesInvalidKeys() {
        for (String key : new String[] {"", "a b", "../x", "A", "x".repeat(121), null}) {
            assertThrows(NotFound.class, () -> drafts.find(key));
        }
    }

    @Test
    void deletesDraftsThatNobodyCameBackTo() {
        drafts.keep("old", "{}");
        clock.pass(Duration.ofDays(20));
        drafts.keep("newer", "{}");
        clock.pass(Duration.ofDays(11));
        assertEquals(1, drafts.sweep());
        assertEquals(Optional.empty(), drafts.find("old"));
        assertEquals(Optional.of("{}"), drafts.find("newer"));
    }
}
