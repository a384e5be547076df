package org.homeroom.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.homeroom.access.account.AccountLink.Purpose;
import org.homeroom.access.permission.Role;
import org.homeroom.base.mail.MailService;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Secrets;
import org.homeroom.base.shared.Settings;

/** The life of accounts: invited, given a password by a link, signed in, closed. */
@ApplicationScoped
@Transactional
public class AccountService {
    /** How long the link of an invitation works. */
    public static final Duration INVITATION = Duration.ofDays(7);
    /** How long the link of a forgotten password works. */
    public static final Duration RESET = Duration.ofHours(2);
    /** A shorter beginning of an address than this may happen to be in any password. */
    private static final int TELLING = 4;
    private static final Logger LOG = Logger.getLogger(AccountService.class.getName());

    @Inject
    EntityManager em;
    @Inject
    Clock clock;
    @Inject
    Settings settings;
    @Inject
    MailService mail;
    @Inject
    Passwords passwords;

    /**
     * Makes an account and mails its owner a link to set a password. Called by features that have checked the access.
     *
     * @return the account's id
     * @throws RuleBroken at {@code email} where the address belongs to an account already
     */
    public long invite(String email, String displayName, Long personId, String language, Set<Role> roles) {
        if (findByEmail(email).isPresent()) {
            throw RuleBroken.at("email", "account.email_taken");
        }
        UserAccount account = new UserAccount(email, displayName, personId, language, roles);
        em.persist(account);
        em.flush();
        mailInvitation(account);
        LOG.info(() -> "Account " + account.getId() + " invited as " + account.getRoles());
        return account.getId();
    }

    /** Mails a link to set a new password, where the address has an account; says nothing where it has none. */
    public void forgot(String email) {
        findByEmail(email).filter(a -> a.getState() != UserAccount.State.CLOSED)
                .ifPresent(account -> mailLink(account, "account_mail.reset", RESET));
    }

    void mailInvitation(UserAccount account) {
        mailLink(account, "account_mail.invitation", INVITATION);
    }

    private void mailLink(UserAccount account, String text, Duration validFor) {
        String secret = Secrets.create();
        em.persist(new AccountLink(account, Purpose.SET_PASSWORD, Secrets.hash(secret), clock.instant().plus(validFor)));
        mail.send(account.getEmail(), Locale.forLanguageTag(account.getLanguage()), text, account.getDisplayName(),
                settings.schoolUrl() + "/account/password?key=" + secret);
    }

    /** Whether a link can still be used. */
    public boolean usable(String secret, Purpose purpose) {
        return link(secret, purpose, LockModeType.NONE).isPresent();
    }

    /** Locked where it is used up, so that one link serves one of two who come at once. */
    private Optional<AccountLink> link(String secret, Purpose purpose, LockModeType lock) {
        if (secret == null || secret.isBlank()) {
            return Optional.empty();
        }
        return em.createQuery("SELECT l FROM AccountLink l WHERE l.secretHash = :hash AND l.purpose = :purpose",
                        AccountLink.class)
                .setParameter("hash", Secrets.hash(secret)).setParameter("purpose", purpose)
                .setLockMode(lock).getResultStream().findFirst().filter(l -> l.usable(clock.instant()));
    }

    /**
     * Sets the password by a mailed link and uses the link up.
     *
     * @return the account's e-mail address
     * @throws NotFound   where the link is unknown, used or too old
     * @throws RuleBroken at {@code password} where the password is too short or too long
     */
    public String setPassword(String secret, String password) {
        AccountLink link = link(secret, Purpose.SET_PASSWORD, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
        UserAccount account = link.getAccount();
        if (account.getState() == UserAccount.State.CLOSED) {
            throw new NotFound();
        }
        replacePassword(account, password);
        return account.getEmail();
    }

    /** Whether nobody can sign in yet. */
    boolean isWithoutAccounts() {
        return em.createQuery("SELECT COUNT(a) FROM UserAccount a", Long.class).getSingleResult() == 0;
    }

    /** Hands out the link of the first administrator, as long as there is no account; the older ones stop working. */
    public Optional<String> firstAdministratorLink() {
        if (!isWithoutAccounts()) {
            return Optional.empty();
        }
        em.createQuery("DELETE FROM AccountLink l WHERE l.purpose = :purpose")
                .setParameter("purpose", Purpose.FIRST_ADMIN).executeUpdate();
        String secret = Secrets.create();
        em.persist(new AccountLink(null, Purpose.FIRST_ADMIN, Secrets.hash(secret), clock.instant().plus(INVITATION)));
        return Optional.of(settings.schoolUrl() + "/account/first?key=" + secret);
    }

    /**
     * Makes the first administrator, who can sign in at once.
     *
     * @throws NotFound where the link does not work, or somebody has an account by now
     */
    public void createFirstAdministrator(String secret, String name, String email, String password, String language) {
        AccountLink link = link(secret, Purpose.FIRST_ADMIN, LockModeType.PESSIMISTIC_WRITE).orElseThrow(NotFound::new);
        if (!isWithoutAccounts()) {
            throw new NotFound();
        }
        UserAccount account = new UserAccount(email, name, null, language, Set.of(Role.ADMIN));
        account.setPassword(checked(password, email));
        em.persist(account);
        link.use(clock.instant());
        em.flush();
        LOG.info(() -> "Account " + account.getId() + " is the first administrator");
    }

    private String checked(String password, String email) {
        int length = password == null ? 0 : password.codePointCount(0, password.length());
        if (length < Passwords.MIN_LENGTH) {
            throw RuleBroken.at("password", "account.password_short", Passwords.MIN_LENGTH);
        }
        if (length > Passwords.MAX_LENGTH) {
            throw RuleBroken.at("password", "account.password_long", Passwords.MAX_LENGTH);
        }
        String ownName = UserAccount.fold(email).split("@")[0];
        if (ownName.length() >= TELLING && password.toLowerCase(Locale.ROOT).contains(ownName)) {
            throw RuleBroken.at("password", "account.password_is_email");
        }
        return passwords.hash(password);
    }

    /** The account of an address, whatever the case it is written in. For this package and for features that invite. */
    public Optional<UserAccount> findByEmail(String email) {
        return em.createQuery("SELECT a FROM UserAccount a WHERE a.email = :email", UserAccount.class)
                .setParameter("email", UserAccount.fold(email)).getResultStream().findFirst();
    }

    /** The account of an address, with its roles, where one can sign in to it. */
    public Optional<UserAccount> active(String email) {
        return em.createQuery("SELECT DISTINCT a FROM UserAccount a LEFT JOIN FETCH a.roles WHERE a.email = :email AND a.state = :active",
                        UserAccount.class)
                .setParameter("email", UserAccount.fold(email)).setParameter("active", UserAccount.State.ACTIVE)
                .getResultStream().findFirst();
    }

    /** The account of a person. For features that have checked the access. */
    public Optional<UserAccount> ofPerson(long personId) {
        return em.createQuery("SELECT DISTINCT a FROM UserAccount a LEFT JOIN FETCH a.roles WHERE a.personId = :person", UserAccount.class)
                .setParameter("person", personId).getResultStream().findFirst();
    }

    /** Adds roles to an account. For features that have checked the access. */
    public void grant(long accountId, Set<Role> roles) {
        UserAccount account = em.find(UserAccount.class, accountId);
        roles.forEach(account::grant);
        em.flush();
        LOG.info(() -> "Account " + accountId + " granted " + roles);
    }

    /** What someone sees of their own account. */
    public Profile profile(long accountId) {
        UserAccount account = em.find(UserAccount.class, accountId);
        return new Profile(account.getDisplayName(), account.getEmail(), account.getLanguage());
    }

    /**
     * Changes the password of someone who knows the present one. Links to set one that were mailed before stop working, and
     * so do the sessions of before.
     *
     * @return which password it is now, for the session that goes on
     * @throws RuleBroken at {@code current} or {@code password}
     */
    public int changePassword(long accountId, String current, String password) {
        UserAccount account = em.find(UserAccount.class, accountId);
        if (!passwords.matches(current, account.getPasswordHash())) {
            throw RuleBroken.at("current", "account.password_wrong");
        }
        replacePassword(account, password);
        return account.getCredential();
    }

    private void replacePassword(UserAccount account, String password) {
        account.setPassword(checked(password, account.getEmail()));
        em.createQuery("UPDATE AccountLink l SET l.usedAt = :now WHERE l.account = :account AND l.usedAt IS NULL")
                .setParameter("now", clock.instant()).setParameter("account", account).executeUpdate();
        em.flush();
        LOG.info(() -> "Account " + account.getId() + " has a new password");
    }

    /** Remembers the language that someone chose. */
    public void speak(long accountId, String language) {
        em.find(UserAccount.class, accountId).speak(language);
    }

    public void signedIn(long accountId) {
        em.createQuery("UPDATE UserAccount a SET a.lastSignInAt = :now WHERE a.id = :id")
                .setParameter("now", clock.instant()).setParameter("id", accountId).executeUpdate();
    }
}
