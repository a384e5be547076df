package org.homeroom.access.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.homeroom.access.account.AccountLink.Purpose;
import org.homeroom.access.permission.Role;
import org.homeroom.access.signin.SignIn;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class OwnAccountServiceTest {
    private static final String NGOZI = "ngozi.okafor@riverside.example";
    private static final String NEW = "another long password";
    @Inject
    AccountService accounts;
    @Inject
    SignIn signIn;
    @Inject
    Given given;
    @Inject
    Mails mails;
    @Inject
    TestCaller caller;

    @BeforeEach
    void ngoziHasAnAccount() {
        caller.as(given.account("Ngozi Okafor", null, Role.GUARDIAN));
    }

    @Test
    void thePresentPasswordIsNeededToChangeIt() {
        accounts.changePassword(Given.PASSWORD, NEW);
        assertTrue(signIn.check(NGOZI, NEW).isPresent());
        assertTrue(signIn.check(NGOZI, Given.PASSWORD).isEmpty());
    }

    @Test
    void aRefusedPasswordChangesNothing() {
        assertEquals("current",
                assertThrows(RuleBroken.class, () -> accounts.changePassword("a guess at it", NEW)).field());
        assertEquals("password",
                assertThrows(RuleBroken.class, () -> accounts.changePassword(Given.PASSWORD, "short")).field());
        assertTrue(signIn.check(NGOZI, Given.PASSWORD).isPresent());
    }

    @Test
    void aNewPasswordEndsTheLinksThatWereMailed() {
        accounts.forgot(NGOZI);
        assertTrue(accounts.usable(mails.key(NGOZI), Purpose.SET_PASSWORD));
        accounts.changePassword(Given.PASSWORD, NEW);
        assertFalse(accounts.usable(mails.key(NGOZI), Purpose.SET_PASSWORD));
    }

    @Test
    void mailsFollowTheLanguageThatWasChosen() {
        accounts.speak("de");
        assertEquals("de", accounts.profile().language());
        accounts.forgot(NGOZI);
        assertTrue(mails.waiting().getFirst().contains("Passwort"), () -> mails.waiting().toString());
    }
}
