package org.homeroom.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.homeroom.access.account.AccountLink.Purpose;
import org.homeroom.access.caller.SecurityLog;
import org.homeroom.access.caller.SecurityLog.Outcome;
import org.homeroom.access.caller.SecurityLog.Trace;
import org.homeroom.access.permission.Role;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Secrets;
import org.homeroom.web.form.Forms;

/** What people do with their own account, by a mailed link or signed in. */
@ApplicationScoped
@Transactional
public class AccountService {
    public static final Duration RESET = Duration.ofHours(2);
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    Clock clock;
    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;
    @Inject
    PasswordRules rules;
    @Inject
    CurrentUser user;
    @Inject
    KnownBrowsers browsers;
    @Inject
    SecurityLog log;

    /** Mails a link to set a new password if the address has an account; if not, does nothing. @return the account's id, for the log */
    public Optional<Long> forgot(String email) {
        Optional<UserAccount> account = accounts.findByEmail(email).filter(a -> a.getState() != UserAccount.State.CLOSED);
        account.ifPresent(accounts::mailReset);
        return account.map(UserAccount::getId);
    }

    public boolean usable(String secret, Purpose purpose) {
        return link(secret, purpose, LockModeType.NONE).isPresent();
    }

    /** Locked when it is about to be used, so that only one of two simultaneous requests succeeds. */
    private Optional<AccountLink> link(String secret, Purpose purpose, LockModeType lock) {
        if (secret == null || secret.isBlank()) {
            return Optional.empty();
        }
        return em.createQuery("SELECT l FROM AccountLink l WHERE l.secretHash = :hash AND l.purpose = :purpose", AccountLink.class)
                .setParameter("hash", Secrets.hash(secret)).setParameter("purpose", purpose)
                .setLockMode(lock).getResultStream().findFirst().filter(l -> l.usable(clock.instant()));
    }

    /**
     * Sets the password by a mailed link, or by the one that a code was exchanged for, and uses up both.
     *
     * @return what the account's owner signs in with
     * @throws NotFound   if the link is unknown, used or expired
     * @throws RuleBroken at {@code password} if the password is refused
     */
    public String setPassword(String secret, String password) {
        AccountLink link = link(secret, Purpose.SET_PASSWORD, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
        UserAccount account = link.getAccount();
        if (account.getState() == UserAccount.State.CLOSED) {
            throw new NotFound();
        }
        replacePassword(account, password);
        return account.getSignInName();
    }

    /**
     * The same in a browser, which the account knows from then on: however many guess meanwhile, its owner comes in.
     *
     * @param browser what the browser has kept so far; null if it has nothing
     */
    public Owner setPassword(String secret, String password, String browser) {
        String signInName = setPassword(secret, password);
        return new Owner(signInName, browsers.remember(signInName, browser));
    }

    /**
     * Who has set a password.
     *
     * @param signInName what they sign in with
     * @param browser    what their browser is to keep
     */
    public record Owner(String signInName, String browser) {
    }

    /** @throws NotFound if the link does not work, or somebody has an account by now */
    public void createFirstAdministrator(String secret, AccountForm form, String language) {
        AccountLink link = link(secret, Purpose.FIRST_ADMIN, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
        if (!accounts.isWithoutAccounts()) {
            throw new NotFound();
        }
        Forms.check(form);
        UserAccount account = new UserAccount(form.email, form.name, null, language, Set.of(Role.ADMIN));
        rules.check(form.password, form.email, form.name);
        account.setPassword(passwords.hash(form.password));
        link.use(clock.instant());
        records.add(account);
        log.done(Trace.GRANT, account.getId(), "role=" + Role.ADMIN);
    }

    public Profile profile() {
        UserAccount account = own();
        return new Profile(account.getDisplayName(), account.getSignInName(), account.getEmail() != null, account.getLanguage());
    }

    /**
     * Changes the password of someone who knows the present one. Earlier links to set a password stop working, and other sessions
     * end.
     *
     * @return the new credential number, for the session that continues
     * @throws RuleBroken at {@code current} or {@code password}
     */
    public int changePassword(String current, String password) {
        UserAccount account = own();
        if (!passwords.matches(current, account.getPasswordHash())) {
            log.failed(Trace.PASSWORD, Outcome.FAILURE, account.getId());
            throw RuleBroken.at("current", "account.password_wrong");
        }
        replacePassword(account, password);
        return account.getCredential();
    }

    private void replacePassword(UserAccount account, String password) {
        rules.check(password, account.getSignInName(), account.getDisplayName());
        if (account.getPasswordHash() != null && passwords.matches(password, account.getPasswordHash())) {
            throw RuleBroken.at("password", "account.password_same");
        }
        account.setPassword(passwords.hash(password));
        accounts.endLinks(account);
        records.write();
        log.done(Trace.PASSWORD, account.getId());
    }

    public void speak(String language) {
        own().speak(language);
    }

    private UserAccount own() {
        return em.find(UserAccount.class, user.accountId());
    }
}
