package org.homeroom.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import org.homeroom.access.account.AccountLink.Purpose;
import org.homeroom.access.permission.Role;
import org.homeroom.access.record.Records;
import org.homeroom.base.mail.Mailer;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
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
    private static final Logger LOG = Logger.getLogger(Accounts.class.getName());
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
        UserAccount account = new UserAccount(email, displayName, personId, language, roles);
        records.add(account);
        mailInvitation(account);
        LOG.info(() -> "Account " + account.getId() + " invited as " + account.getRoles());
        return account.getId();
    }

    /** The person no longer has this role at the school. An account that served nothing else is closed, together with its links. */
    public void leave(long personId, Role role) {
        ofPerson(personId).filter(a -> a.getState() != UserAccount.State.CLOSED && a.getRoles().contains(role)).ifPresent(account -> {
            if (account.getRoles().equals(Set.of(role))) {
                account.close();
                endLinks(account);
                LOG.info(() -> "Account " + account.getId() + " closed");
            } else {
                account.revoke(role);
                LOG.info(() -> "Account " + account.getId() + " is no longer " + role);
            }
            records.write();
        });
    }

    /** The person has this role again. If the account was closed, it reopens with a mailed link to set a password. */
    public void comeBack(long personId, Role role) {
        ofPerson(personId).ifPresent(account -> {
            account.grant(role);
            if (account.getState() == UserAccount.State.CLOSED) {
                account.reopen();
                mailInvitation(account);
                LOG.info(() -> "Account " + account.getId() + " opened again");
            }
            records.write();
        });
    }

    /** Resends the invitation; earlier links stop working. @throws RuleBroken if the account has a password, or is closed */
    public void inviteAgain(long personId) {
        UserAccount account = ofPerson(personId).orElseThrow(NotFound::new);
        if (account.getState() != UserAccount.State.INVITED) {
            throw RuleBroken.of("account.not_invited");
        }
        endLinks(account);
        mailInvitation(account);
        LOG.info(() -> "Account " + account.getId() + " invited again by account " + user.accountId());
    }

    /** Gives a role to someone who already has an account, and tells them by mail in case it is a mistake. */
    public void join(UserAccount account, Role role) {
        account.grant(role);
        records.write();
        mail.send(account.getEmail(), Locale.forLanguageTag(account.getLanguage()), "account_mail.joined." + role.name().toLowerCase(Locale.ROOT),
                account.getDisplayName(), settings.schoolUrl());
        LOG.info(() -> "Account " + account.getId() + " joined as " + role + " by account " + user.accountId());
    }

    public Optional<UserAccount> findByEmail(String email) {
        return em.createQuery("SELECT a FROM UserAccount a WHERE a.email = :email", UserAccount.class)
                .setParameter("email", UserAccount.fold(email)).getResultStream().findFirst();
    }

    /** The account for an address, with its roles, if one can sign in to it. */
    public Optional<UserAccount> active(String email) {
        return em.createQuery("SELECT DISTINCT a FROM UserAccount a LEFT JOIN FETCH a.roles WHERE a.email = :email AND a.state = :active",
                        UserAccount.class)
                .setParameter("email", UserAccount.fold(email)).setParameter("active", UserAccount.State.ACTIVE)
                .getResultStream().findFirst();
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
    }

    void mailInvitation(UserAccount account) {
        mailLink(account, "account_mail.invitation", INVITATION);
    }

    void mailReset(UserAccount account) {
        mailLink(account, "account_mail.reset", AccountService.RESET);
    }

    private void mailLink(UserAccount account, String text, Duration validFor) {
        String secret = Secrets.create();
        records.add(new AccountLink(account, Purpose.SET_PASSWORD, Secrets.hash(secret), clock.instant().plus(validFor)));
        mail.send(account.getEmail(), Locale.forLanguageTag(account.getLanguage()), text, account.getDisplayName(),
                settings.schoolUrl() + "/account/password?key=" + secret);
    }

    void endLinks(UserAccount account) {
        em.createQuery("UPDATE AccountLink l SET l.usedAt = :now WHERE l.account = :account AND l.usedAt IS NULL")
                .setParameter("now", clock.instant()).setParameter("account", account).executeUpdate();
    }
}
