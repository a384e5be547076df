package org.homeroom.access.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.homeroom.access.account.AccountLink.Purpose;
import org.homeroom.access.permission.Role;
import org.homeroom.access.signin.SignIn;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestClock;
import org.homeroom.testing.TestSettings;
import org.junit.jupiter.api.Test;

@ServiceTest
class AccountServiceTest {
    private static final String NGOZI = "ngozi.okafor@riverside.example";
    private static final String GOOD = "a good long password";
    /** Ten. */
    private static final String EMOJI = "🎒📚🖍📐🔭🧪🎻🏀🥪🚌";
    @Inject
    AccountService accounts;
    @Inject
    Accounts all;
    @Inject
    SignIn signIn;
    @Inject
    Given given;
    @Inject
    Mails mails;
    @Inject
    TestClock clock;
    @Inject
    Db db;

    private long inviteNgozi() {
        return all.invite(NGOZI, "Ngozi Okafor", null, "en", Set.of(Role.GUARDIAN));
    }

    @Test
    void anInvitationMailsALinkToThisSchool() {
        inviteNgozi();
        assertEquals(1, mails.waiting().size());
        assertTrue(mails.link(NGOZI).startsWith(TestSettings.SCHOOL_URL + "/account/password?key="), () -> mails.link(NGOZI));
        assertTrue(accounts.usable(mails.key(NGOZI), Purpose.SET_PASSWORD));
        assertEquals("INVITED", db.string("SELECT state FROM user_account"));
    }

    @Test
    void theSecretOfALinkIsNotInTheDatabase() {
        inviteNgozi();
        assertEquals(0, db.count("account_link WHERE secret_hash = ?", mails.key(NGOZI)));
    }

    @Test
    void followingTheLinkSetsAPasswordAndAllowsSigningIn() {
        long id = inviteNgozi();
        assertEquals(NGOZI, accounts.setPassword(mails.key(NGOZI), GOOD));
        assertEquals(id, signIn.check(NGOZI, GOOD).orElseThrow().getId());
    }

    @Test
    void aLinkWorksOnce() {
        inviteNgozi();
        String key = mails.key(NGOZI);
        accounts.setPassword(key, GOOD);
        assertFalse(accounts.usable(key, Purpose.SET_PASSWORD));
        assertThrows(NotFound.class, () -> accounts.setPassword(key, "another long password"));
        assertTrue(signIn.check(NGOZI, GOOD).isPresent());
    }

    @Test
    void aLinkExpires() {
        inviteNgozi();
        String key = mails.key(NGOZI);
        clock.pass(Accounts.INVITATION);
        assertFalse(accounts.usable(key, Purpose.SET_PASSWORD));
        assertThrows(NotFound.class, () -> accounts.setPassword(key, GOOD));
    }

    @Test
    void aPasswordThatIsRefusedLeavesTheLinkUsable() {
        inviteNgozi();
        String key = mails.key(NGOZI);
        assertEquals("password", assertThrows(RuleBroken.class, () -> accounts.setPassword(key, "too short")).field());
        assertTrue(accounts.usable(key, Purpose.SET_PASSWORD));
        accounts.setPassword(key, GOOD);
    }

    @Test
    void refusesPasswordsThatAreTooShortTooLongOrTheAddress() {
        inviteNgozi();
        String key = mails.key(NGOZI);
        for (String bad : new String[] {null, "", "123456789", "x".repeat(201), "Ngozi.Okafor 2026"}) {
            assertThrows(RuleBroken.class, () -> accounts.setPassword(key, bad), bad);
        }
    }

    @Test
    void countsCharactersNotBytes() {
        inviteNgozi();
        assertThrows(RuleBroken.class, () -> accounts.setPassword(mails.key(NGOZI), EMOJI.substring(2)));
        accounts.setPassword(mails.key(NGOZI), EMOJI);
    }

    @Test
    void anAddressBelongsToOneAccountHoweverItIsWritten() {
        inviteNgozi();
        var refused = assertThrows(RuleBroken.class,
                () -> all.invite(" Ngozi.OKAFOR@Riverside.example ", "Someone else", null, "en", Set.of(Role.GUARDIAN)));
        assertEquals("email", refused.field());
        assertEquals(1, db.count("user_account"));
    }

    @Test
    void aForgottenPasswordIsMailedALinkForTwoHours() {
        given.account("Ngozi Okafor", null, Role.GUARDIAN);
        accounts.forgot(NGOZI);
        String key = mails.key(NGOZI);
        clock.pass(Duration.ofMinutes(119));
        assertTrue(accounts.usable(key, Purpose.SET_PASSWORD));
        clock.pass(Duration.ofMinutes(1));
        assertFalse(accounts.usable(key, Purpose.SET_PASSWORD));
    }

    @Test
    void nothingIsMailedToAnAddressWithoutAnAccountOrWithAClosedOne() {
        long emeka = given.account("Emeka Okafor", null, Role.GUARDIAN);
        db.run(em -> em.find(UserAccount.class, emeka).close());
        accounts.forgot("nobody@riverside.example");
        accounts.forgot("emeka.okafor@riverside.example");
        assertEquals(List.of(), mails.waiting());
    }

    @Test
    void aNewPasswordEndsAllOtherLinks() {
        given.account("Ngozi Okafor", null, Role.GUARDIAN);
        accounts.forgot(NGOZI);
        String first = mails.key(NGOZI);
        accounts.forgot(NGOZI);
        accounts.setPassword(mails.key(NGOZI), GOOD);
        assertFalse(accounts.usable(first, Purpose.SET_PASSWORD));
        assertTrue(signIn.check(NGOZI, Given.PASSWORD).isEmpty());
    }

    private static AccountForm account(String name, String email) {
        AccountForm form = new AccountForm();
        form.name = name;
        form.email = email;
        form.password = GOOD;
        return form;
    }

    @Test
    void theFirstAdministratorIsMadeByALinkAsLongAsThereIsNoAccount() {
        String older = all.firstAdministratorLink().orElseThrow().replaceFirst(".*key=", "");
        String key = all.firstAdministratorLink().orElseThrow().replaceFirst(".*key=", "");
        assertFalse(accounts.usable(older, Purpose.FIRST_ADMIN));
        assertFalse(accounts.usable(key, Purpose.SET_PASSWORD), "a link is good for one purpose");
        accounts.createFirstAdministrator(key, account("Britt Lindqvist", "britt@riverside.example"), "en");
        assertEquals(Set.of(Role.ADMIN), signIn.check("britt@riverside.example", GOOD).orElseThrow().getRoles());
        assertTrue(all.firstAdministratorLink().isEmpty());
        assertThrows(NotFound.class,
                () -> accounts.createFirstAdministrator(key, account("Someone else", "else@riverside.example"), "en"));
    }

    @Test
    void theFirstAdministratorsLinkIsWorthNothingOnceSomebodyHasAnAccount() {
        String key = all.firstAdministratorLink().orElseThrow().replaceFirst(".*key=", "");
        inviteNgozi();
        assertThrows(NotFound.class,
                () -> accounts.createFirstAdministrator(key, account("Britt Lindqvist", "britt@riverside.example"), "en"));
    }

    @Test
    void aLinkThatWasNeverIssuedIsRefused() {
        for (String key : new String[] {null, "", " ", "guessed"}) {
            assertFalse(accounts.usable(key, Purpose.SET_PASSWORD));
            assertThrows(NotFound.class, () -> accounts.setPassword(key, GOOD));
        }
    }
}
