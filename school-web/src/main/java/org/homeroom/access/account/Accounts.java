package org.homeroom.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.homeroom.access.account.AccountLink.Purpose;
import org.homeroom.access.caller.SecurityLog;
import org.homeroom.access.caller.SecurityLog.Outcome;
import org.homeroom.access.caller.SecurityLog.Trace;
import org.homeroom.access.permission.Role;
import org.homeroom.access.record.Records;
import org.homeroom.base.mail.Mailer;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.base.shared.Secrets;
import org.homeroom.base.shared.Settings;

/**
 * The life of accounts: invited, found, joined, closed when their owner leaves and reopened when they come back. Checks no
 * rights: for services that have checked access, for signing in, and for the first start.
 */
@ApplicationScoped
@Transactional
public class Accounts {
    static final Duration INVITATION = Duration.ofDays(7);
    /** How long somebody who has typed their code may take to choose a password. */
    static final Duration AFTER_CODE = Duration.ofMinutes(30);
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    Clock clock;
    @Inject
    Settings settings;
    @Inject
    Mailer mail;
    @Inject
    CurrentUser user;
    @Inject
    SecurityLog log;
    @Inject
    SchoolDay day;
    @Inject
    Passwords passwords;

    /**
     * Creates an account and mails its owner a link to set a password.
     *
     * @return the account's id
     * @throws RuleBroken at {@code email} if the address already belongs to an account
     */
    public long invite(String email, String displayName, Long personId, String language, Set<Role> roles) {
        if (findByEmail(email).isPresent()) {
            throw RuleBroken.at("email", "account.email_taken");
        }
        requireStanding(roles, "-");
        UserAccount account = new UserAccount(email, displayName, personId, language, roles);
        records.add(account);
        mailInvitation(account);
        roles.forEach(role -> trace(Trace.GRANT, account, role));
        return account.getId();
    }

    /**
     * Creates a student's account with a user name. Nobody comes in until they are {@linkplain #handOut handed} a code.
     *
     * @param wanted the user name; it is numbered if somebody has it
     */
    public void inviteByName(String wanted, String displayName, long personId, String language) {
        UserAccount account = UserAccount.ofStudent(free(wanted), displayName, personId, language);
        records.add(account);
        trace(Trace.GRANT, account, Role.STUDENT);
    }

    private String free(String wanted) {
        Set<String> taken = Set.copyOf(em.createQuery("SELECT a.userName FROM UserAccount a WHERE a.userName LIKE :beginning", String.class)
                .setParameter("beginning", wanted + "%").getResultList());
        return Stream.iterate(1, number -> number + 1).map(number -> number == 1 ? wanted : wanted + number)
                .filter(name -> !taken.contains(name)).findFirst().orElseThrow();
    }

    /**
     * Makes a code by which a student sets a password, once. An earlier code, a password, mailed links and sessions end.
     *
     * @throws NotAllowed if the account is good for anything else than what a student may do
     * @throws RuleBroken if it is closed
     */
    public HandedOut handOut(long personId) {
        UserAccount account = ofPerson(personId).orElseThrow(NotFound::new);
        if (!account.isStudentsOnly()) {
            throw user.refused(subject(account), Role.STUDENT, "account.not_students_only");
        }
        if (account.getState() == UserAccount.State.CLOSED) {
            throw RuleBroken.of("account.closed");
        }
        boolean reset = account.getPasswordHash() != null;
        String code = Codes.create();
        Instant until = clock.instant().plus(INVITATION);
        account.awaitCode(passwords.hash(Codes.plain(code)), until);
        endLinks(account);
        records.write();
        log.done(reset ? Trace.RESET : Trace.CODE, account.getId());
        return new HandedOut(account.getSignInName(), code, until);
    }

    /** @param code in clear, for the slip; a hash is kept of it */
    public record HandedOut(String signInName, String code, Instant until) {
    }

    /** The account that somebody with this user name or address enters with a code, if any. */
    public Optional<UserAccount> awaitingCode(String signInName) {
        return find(signInName).filter(account -> account.awaitsCode(clock.instant()));
    }

    /** @return the key of the page where the password is set */
    public String exchangeCode(long accountId) {
        return link(em.find(UserAccount.class, accountId), AFTER_CODE);
    }

    /** The person no longer has this role at the school. An account that served nothing else is closed. */
    public void leave(long personId, Role role) {
        ofPerson(personId).filter(a -> a.getState() != UserAccount.State.CLOSED && a.getRoles().contains(role)).ifPresent(account -> {
            if (account.getRoles().equals(Set.of(role))) {
                close(account);
                return;
            }
            requireStanding(account);
            if (role == Role.ADMIN) {
                requireAnother(account, day.today().minusDays(1));
            }
            account.revoke(role);
            records.write();
            trace(Trace.REVOKE, account, role);
        });
    }

    /** The person has this role again. If the account was closed, it reopens. */
    public void comeBack(long personId, Role role) {
        ofPerson(personId).ifPresent(account -> {
            grant(account, role);
            if (account.getState() == UserAccount.State.CLOSED) {
                reopen(personId);
            }
        });
    }

    private void grant(UserAccount account, Role role) {
        requireStanding(account);
        requireStanding(Set.of(role), subject(account));
        if (role != Role.STUDENT) {
            requireMailbox(account);
        }
        account.grant(role);
        records.write();
        trace(Trace.GRANT, account, role);
    }

    /** A code that a teacher has handed out must not lead to more than a student's rights; and who has those can forget a password. */
    private void requireMailbox(UserAccount account) {
        if (account.getEmail() == null) {
            throw RuleBroken.of("account.user_name_only", account.getDisplayName());
        }
        if (account.getCodeHash() != null) {
            account.endCode();
            endLinks(account);
        }
    }

    /** Nobody signs in to the person's account any more, and mailed links stop working. */
    public void close(long personId) {
        close(ofPerson(personId).filter(account -> account.getState() != UserAccount.State.CLOSED).orElseThrow(NotFound::new));
    }

    private void close(UserAccount account) {
        requireStanding(account);
        requireAnother(account, day.today().minusDays(1));
        account.close();
        endLinks(account);
        records.write();
        log.done(Trace.CLOSE, account.getId());
    }

    /** The owner of a closed account is mailed a link to set a password, if it has an address; it has the roles that it had. */
    public void reopen(long personId) {
        UserAccount account = ofPerson(personId).filter(closed -> closed.getState() == UserAccount.State.CLOSED).orElseThrow(NotFound::new);
        requireStanding(account);
        account.reopen();
        if (account.getEmail() != null) {
            mailInvitation(account);
        }
        log.done(Trace.REOPEN, account.getId());
    }

    /** Resends the invitation; earlier links stop working. @throws RuleBroken if the account has a password, or is closed */
    public void inviteAgain(long personId) {
        UserAccount account = ofPerson(personId).orElseThrow(NotFound::new);
        if (account.getState() != UserAccount.State.INVITED || account.getEmail() == null) {
            throw RuleBroken.of("account.not_invited");
        }
        requireStanding(account);
        endLinks(account);
        mailInvitation(account);
    }

    /** The account is this person's, who has a further role; its owner is told by mail in case it is a mistake. */
    public void join(UserAccount account, long personId, Role role) {
        grant(account, role);
        account.belongTo(personId);
        records.write();
        mail.send(account.getEmail(), Locale.forLanguageTag(account.getLanguage()), "account_mail.joined." + role.name().toLowerCase(Locale.ROOT),
                account.getDisplayName(), settings.schoolUrl());
    }

    /** If the person has an account, its staff roles end after this day; null lifts the limit. */
    public void workUntil(long personId, LocalDate lastDay) {
        ofPerson(personId).filter(account -> !Objects.equals(lastDay, account.getWorksUntil())).ifPresent(account -> {
            requireStanding(account);
            if (lastDay != null) {
                requireAnother(account, lastDay);
            }
            account.workUntil(lastDay);
            log.done(Trace.LAST_DAY, account.getId(), "until=" + (lastDay == null ? "-" : lastDay));
        });
    }

    /** If the person has an account, its staff roles begin on this day, unless it has come. */
    public void workFrom(long personId, LocalDate firstDay) {
        LocalDate from = yetToCome(firstDay);
        ofPerson(personId).filter(account -> !Objects.equals(from, yetToCome(account.getWorksFrom()))).ifPresent(account -> {
            requireStanding(account);
            if (from != null) {
                requireAnother(account, day.today().minusDays(1));
            }
            account.workFrom(from);
            log.done(Trace.FIRST_DAY, account.getId(), "from=" + (from == null ? "-" : from));
        });
    }

    private LocalDate yetToCome(LocalDate date) {
        return date != null && date.isAfter(day.today()) ? date : null;
    }

    /** Whether the caller may change what this account may do. */
    public boolean mayChange(UserAccount account) {
        return mayGive(account.getRoles());
    }

    /** Making an administrator, and changing the account of one, is for administrators: whoever invites colleagues must not become one, or disarm them. */
    private boolean mayGive(Set<Role> roles) {
        return !roles.contains(Role.ADMIN) || user.is(Role.ADMIN.name());
    }

    private void requireStanding(UserAccount account) {
        requireStanding(account.getRoles(), subject(account));
    }

    private void requireStanding(Set<Role> roles, String subject) {
        if (!mayGive(roles)) {
            throw user.refused(subject, Role.ADMIN, "account.administrator");
        }
    }

    /**
     * A school that nobody administers could not be helped by its own people. Administrators are locked while they are counted: of two who
     * disarm each other at once, the second waits, and is then the only one.
     *
     * @throws RuleBroken if this is the only administrator after that day
     */
    private void requireAnother(UserAccount account, LocalDate until) {
        if (account.getRoles().contains(Role.ADMIN) && em.createQuery("SELECT a FROM UserAccount a JOIN a.roles r WHERE r = :admin ORDER BY a.id", UserAccount.class)
                .setParameter("admin", Role.ADMIN).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream()
                .noneMatch(other -> other != account && other.getState() == UserAccount.State.ACTIVE
                        && yetToCome(other.getWorksFrom()) == null && (other.getWorksUntil() == null || other.getWorksUntil().isAfter(until)))) {
            throw RuleBroken.of("account.last_administrator");
        }
    }

    private static String subject(UserAccount account) {
        return "account:" + account.getId();
    }

    private void trace(Trace trace, UserAccount account, Role role) {
        log.done(trace, account.getId(), "role=" + role);
    }

    public Optional<UserAccount> findByEmail(String email) {
        return em.createQuery("SELECT a FROM UserAccount a WHERE a.email = :email", UserAccount.class)
                .setParameter("email", UserAccount.fold(email)).getResultStream().findFirst();
    }

    /** The account for an address or a user name, with its roles, if one can sign in to it. */
    public Optional<UserAccount> active(String signInName) {
        return find(signInName).filter(account -> account.getState() == UserAccount.State.ACTIVE);
    }

    /** No user name has the form of an address, so no two accounts are found. */
    private Optional<UserAccount> find(String signInName) {
        return em.createQuery("SELECT DISTINCT a FROM UserAccount a LEFT JOIN FETCH a.roles WHERE a.email = :name OR a.userName = :name",
                UserAccount.class).setParameter("name", UserAccount.fold(signInName)).getResultStream().findFirst();
    }

    public Optional<UserAccount> ofPerson(long personId) {
        return em.createQuery("SELECT DISTINCT a FROM UserAccount a LEFT JOIN FETCH a.roles WHERE a.personId = :person", UserAccount.class)
                .setParameter("person", personId).getResultStream().findFirst();
    }

    boolean isWithoutAccounts() {
        return em.createQuery("SELECT COUNT(a) FROM UserAccount a", Long.class).getSingleResult() == 0;
    }

    /** Issues the first administrator's link if there is no account yet; earlier ones stop working. */
    public Optional<String> firstAdministratorLink() {
        if (!isWithoutAccounts()) {
            return Optional.empty();
        }
        em.createQuery("DELETE FROM AccountLink l WHERE l.purpose = :purpose").setParameter("purpose", Purpose.FIRST_ADMIN).executeUpdate();
        String secret = Secrets.create();
        records.add(new AccountLink(null, Purpose.FIRST_ADMIN, Secrets.hash(secret), clock.instant().plus(INVITATION)));
        return Optional.of(settings.schoolUrl() + "/account/first?key=" + secret);
    }

    public void signedIn(long accountId) {
        em.createQuery("UPDATE UserAccount a SET a.lastSignInAt = :now WHERE a.id = :id")
                .setParameter("now", clock.instant()).setParameter("id", accountId).executeUpdate();
        log.signedIn(accountId);
    }

    /** @param accountId null if the address has no account */
    public void failedToSignIn(Long accountId) {
        log.failed(Trace.SIGN_IN, Outcome.FAILURE, accountId);
    }

    private void mailInvitation(UserAccount account) {
        mailLink(account, "account_mail.invitation", INVITATION);
        log.done(Trace.INVITATION, account.getId());
    }

    void mailReset(UserAccount account) {
        mailLink(account, "account_mail.reset", AccountService.RESET);
    }

    private void mailLink(UserAccount account, String text, Duration validFor) {
        mail.send(account.getEmail(), Locale.forLanguageTag(account.getLanguage()), text, account.getDisplayName(),
                settings.schoolUrl() + "/account/password?key=" + link(account, validFor));
    }

    private String link(UserAccount account, Duration validFor) {
        String secret = Secrets.create();
        records.add(new AccountLink(account, Purpose.SET_PASSWORD, Secrets.hash(secret), clock.instant().plus(validFor)));
        return secret;
    }

    /** Whether an invitation is on its way: the owner has a link, and has not used it yet. */
    public boolean isAwaited(UserAccount account) {
        return account.getState() == UserAccount.State.INVITED && !em.createQuery("SELECT l.id FROM AccountLink l WHERE l.account = :account"
                        + " AND l.usedAt IS NULL AND l.expiresAt > :now", Long.class)
                .setParameter("account", account).setParameter("now", clock.instant()).setMaxResults(1).getResultList().isEmpty();
    }

    void endLinks(UserAccount account) {
        em.createQuery("UPDATE AccountLink l SET l.usedAt = :now WHERE l.account = :account AND l.usedAt IS NULL")
                .setParameter("now", clock.instant()).setParameter("account", account).executeUpdate();
    }
}
