package org.homeroom.access.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.account.Passwords;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Role;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class SignInServiceTest {
    private static final String NGOZI = "ngozi.okafor@riverside.example";
    private static final String GOOD = "a good long password";
    @Inject
    SignIn signIn;
    @Inject
    Accounts accounts;
    @Inject
    Given given;
    @Inject
    Db db;

    @Test
    void signsInHoweverTheAddressIsWritten() {
        given.account("Ngozi Okafor", null, Role.GUARDIAN);
        assertTrue(signIn.check("NGOZI.Okafor@riverside.example", Given.PASSWORD).isPresent());
        assertEquals(1, db.count("user_account WHERE last_sign_in_at IS NOT NULL"));
    }

    @Test
    void refusesAWrongPassword() {
        given.account("Ngozi Okafor", null, Role.GUARDIAN);
        assertTrue(signIn.check(NGOZI, "correct horse batteri").isEmpty());
        assertTrue(signIn.check(NGOZI, "").isEmpty());
        assertEquals(0, db.count("user_account WHERE last_sign_in_at IS NOT NULL"));
    }

    @Test
    void invitedAndClosedAccountsCannotSignIn() {
        accounts.invite(NGOZI, "Ngozi Okafor", null, "en", Set.of(Role.GUARDIAN));
        assertTrue(signIn.check(NGOZI, "").isEmpty());
        long emeka = given.account("Emeka Okafor", null, Role.GUARDIAN);
        db.run(em -> em.find(UserAccount.class, emeka).close());
        assertTrue(signIn.check("emeka.okafor@riverside.example", Given.PASSWORD).isEmpty());
    }

    @Test
    void anUnknownAddressCostsAHashLikeAWrongPassword() {
        given.account("Ngozi Okafor", null, Role.GUARDIAN);
        AtomicInteger hashed = new AtomicInteger();
        SignIn counting = new SignIn();
        counting.accounts = accounts;
        counting.passwords = new Passwords() {
            @Override
            public boolean matches(String password, String hash) {
                hashed.incrementAndGet();
                return super.matches(password, hash);
            }
        };
        counting.check("nobody@riverside.example", GOOD);
        assertEquals(1, hashed.get());
        counting.check(NGOZI, GOOD);
        assertEquals(2, hashed.get());
    }

    @Test
    void aPasswordIsNotCheckedInATransactionThatHoldsAConnection() {
        assertThrows(IllegalStateException.class, () -> db.run(em -> signIn.check(NGOZI, GOOD)));
    }
}
