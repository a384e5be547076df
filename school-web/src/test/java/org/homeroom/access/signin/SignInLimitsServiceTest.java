package org.homeroom.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import org.homeroom.access.account.AccountService;
import org.homeroom.access.account.KnownBrowsers;
import org.homeroom.access.permission.Role;
import org.homeroom.access.signin.SignInLimits.Admission;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
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
    KnownBrowsers browsers;
    @Inject
    AccountService accounts;
    @Inject
    Mails mails;
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

    private Admission guess(String client) {
        Admission admission = limits.admit(emi, client, null);
        if (admission != Admission.REFUSED) {
            limits.failed(emi, client);
        }
        return admission;
    }

    @Test
    void aStrangerDoesNotKeepTheOwnerOut() {
        for (int i = 0; i < SignInLimits.FROM_ONE; i++) {
            assertEquals(Admission.AT_ONCE, guess("198.51.100.1"));
        }
        for (int i = 0; i < 3 * SignInLimits.AT_ACCOUNT; i++) {
            assertEquals(Admission.REFUSED, guess("198.51.100.1"));
        }
        assertEquals(Admission.AT_ONCE, limits.admit(emi, HOME, null), "tries that were refused do not count against the owner");
    }

    @Test
    void manyStrangersMakeTriesTakeTurnsAndKeepNobodyOut() {
        String browser = limits.succeeded(emi, HOME, null);
        for (int i = 0; i < SignInLimits.AT_ACCOUNT; i++) {
            assertEquals(Admission.AT_ONCE, guess("198.51.100." + i));
        }
        assertEquals(Admission.IN_TURN, guess("198.51.100.200"));
        assertEquals(Admission.IN_TURN, limits.admit(emi, HOME, null), "the owner, in a new browser");
        assertEquals(Admission.AT_ONCE, limits.admit(emi, HOME, browser));
        assertEquals(Admission.IN_TURN, limits.admit(emi, HOME, "a guess"));
        assertEquals(Admission.AT_ONCE, limits.admit(Given.email("Ngozi Okafor"), HOME, null), "another account");
        clock.pass(SignInLimits.WINDOW);
        assertEquals(Admission.AT_ONCE, limits.admit(emi, HOME, null));
    }

    @Test
    void whoeverOwnsTheMailboxComesInThoughTheirOwnTriesAreUsedUp() {
        for (int i = 0; i <= SignInLimits.FROM_ONE; i++) {
            guess(HOME);
        }
        assertEquals(Admission.REFUSED, limits.admit(emi, HOME, null));
        accounts.forgot(emi);
        String browser = browsers.remember(accounts.setPassword(mails.key(emi), "quite another password"), null);
        assertEquals(Admission.AT_ONCE, limits.admit(emi, HOME, browser));
    }

    @Test
    void aKnownBrowserHasLimitsToo() {
        String browser = limits.succeeded(emi, HOME, null);
        for (int i = 0; i < SignInLimits.FROM_ONE; i++) {
            assertEquals(Admission.AT_ONCE, limits.admit(emi, HOME, browser));
        }
        assertEquals(Admission.REFUSED, limits.admit(emi, HOME, browser));
        limits.succeeded(emi, HOME, browser);
        assertEquals(Admission.AT_ONCE, limits.admit(emi, HOME, browser));
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
        assertThrows(IllegalStateException.class, () -> db.run(em -> limits.admit(emi, HOME, null)));
    }

    @Test
    void aClassSigningInFromOneNetworkIsNotAnAttack() {
        for (int i = 0; i < 2 * SignInLimits.OF_CLIENT; i++) {
            assertEquals(Admission.AT_ONCE, limits.admit("pupil" + i + "@riverside.example", HOME, null), "all of them at once");
        }
        for (int i = 0; i < 2 * SignInLimits.OF_CLIENT; i++) {
            limits.succeeded("pupil" + i + "@riverside.example", HOME, null);
        }
        for (int i = 0; i < SignInLimits.OF_CLIENT; i++) {
            assertEquals(Admission.AT_ONCE, limits.admit("guessed" + i + "@riverside.example", HOME, null));
            limits.failed("guessed" + i + "@riverside.example", HOME);
        }
        assertEquals(Admission.REFUSED, limits.admit(emi, HOME, null), "but many that fail are");
    }
}
