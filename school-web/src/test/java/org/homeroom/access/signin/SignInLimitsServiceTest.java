package org.homeroom.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.homeroom.access.permission.Role;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SignInLimitsServiceTest {
    private static final String HOME = "203.0.113.7";
    @Inject
    SignInLimits limits;
    @Inject
    Given given;
    @Inject
    Db db;
    @Inject
    TestClock clock;
    private String emi;

    @BeforeEach
    void emiHasAnAccount() {
        given.account("Emi Sato", null, Role.TEACHER);
        emi = Given.email("Emi Sato");
    }

    @Test
    void aStrangerDoesNotKeepTheOwnerOut() {
        for (int i = 0; i < SignInLimits.FROM_ONE; i++) {
            assertTrue(limits.allow(emi, "198.51.100.1", null));
        }
        assertFalse(limits.allow(emi, "198.51.100.1", null));
        assertTrue(limits.allow(emi, HOME, null), "who comes from elsewhere");
    }

    @Test
    void manyStrangersDoNotKeepAKnownBrowserOut() {
        String browser = limits.succeeded(emi, HOME, null);
        for (int i = 0; i < SignInLimits.FROM_ALL; i++) {
            limits.allow(emi, "198.51.100." + i, null);
        }
        assertFalse(limits.allow(emi, HOME, null), "all clients together are not many");
        assertTrue(limits.allow(emi, HOME, browser));
        assertFalse(limits.allow(emi, HOME, "a guess"));
    }

    @Test
    void aKnownBrowserHasLimitsToo() {
        String browser = limits.succeeded(emi, HOME, null);
        for (int i = 0; i < SignInLimits.FROM_ONE; i++) {
            assertTrue(limits.allow(emi, HOME, browser));
        }
        assertFalse(limits.allow(emi, HOME, browser));
        limits.succeeded(emi, HOME, browser);
        assertTrue(limits.allow(emi, HOME, browser));
    }

    @Test
    void aBrowserIsRememberedForAYearAfterASignIn() {
        String ngozi = Given.email("Ngozi Okafor");
        given.account("Ngozi Okafor", null, Role.GUARDIAN);
        String browser = limits.succeeded(emi, HOME, null);
        assertEquals(1, db.count("known_browser"));
        assertEquals(browser, limits.succeeded(ngozi, HOME, browser), "a family has one computer");
        assertEquals(2, db.count("known_browser"));
        assertEquals(0, db.count("known_browser WHERE secret_hash = ?", browser), "a hash is kept");
        assertNotEquals("easy", limits.succeeded(emi, HOME, "easy"), "it is no secret of ours");
        clock.pass(KnownBrowsers.KEEP.plusDays(1));
        limits.succeeded(ngozi, HOME, null);
        assertEquals(1, db.count("known_browser"));
    }

    @Test
    void nothingIsCountedInATransactionThatHoldsAConnection() {
        assertThrows(IllegalStateException.class, () -> db.run(em -> limits.allow(emi, HOME, null)));
    }

    @Test
    void aClassSigningInFromOneNetworkIsNotAnAttack() {
        for (int i = 0; i < 2 * SignInLimits.OF_CLIENT; i++) {
            assertTrue(limits.allow("pupil" + i + "@riverside.example", HOME, null), "all of them at once");
        }
        for (int i = 0; i < 2 * SignInLimits.OF_CLIENT; i++) {
            limits.succeeded("pupil" + i + "@riverside.example", HOME, null);
        }
        for (int i = 0; i < SignInLimits.OF_CLIENT; i++) {
            assertTrue(limits.allow("guessed" + i + "@riverside.example", HOME, null));
            limits.failed(HOME);
        }
        assertFalse(limits.allow(emi, HOME, null), "but many that fail are");
    }
}
