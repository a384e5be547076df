package org.homeroom.access.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import org.homeroom.access.permission.Role;
import org.homeroom.base.mail.MailService;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Settings;

/**
 * What happens to an account when its owner leaves the school, comes back, is something more to it, or never followed the
 * invitation. Called by features that have checked the access.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class AccountReturnService {
    private static final Logger LOG = Logger.getLogger(AccountReturnService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    AccountService accounts;
    @Inject
    CurrentUser user;
    @Inject
    MailService mail;
    @Inject
    Settings settings;
    @Inject
    Clock clock;

    /** The person is no longer this to the school. An account that was for nothing else is closed, and its links with it. */
    public void leave(long personId, Role role) {
        accounts.ofPerson(personId).filter(a -> a.getState() != UserAccount.State.CLOSED && a.getRoles().contains(role)).ifPresent(account -> {
            if (account.getRoles().equals(Set.of(role))) {
                account.close();
                endLinks(account);
                LOG.info(() -> "Account " + account.getId() + " closed");
            } else {
                account.revoke(role);
                LOG.info(() -> "Account " + account.getId() + " is no longer " + role);
            }
            em.flush();
        });
    }

    /** The person is this to the school again. An account that was closed over it opens with a mailed link to set a password. */
    public void comeBack(long personId, Role role) {
        accounts.ofPerson(personId).ifPresent(account -> {
            account.grant(role);
            if (account.getState() == UserAccount.State.CLOSED) {
                account.reopen();
                accounts.mailInvitation(account);
                LOG.info(() -> "Account " + account.getId() + " opened again");
            }
            em.flush();
        });
    }

    /**
     * Sends the invitation again to someone who has not followed it; the links of before stop working.
     *
     * @throws RuleBroken where the account has a password, or is closed
     */
    public void inviteAgain(long personId) {
        UserAccount account = accounts.ofPerson(personId).orElseThrow(NotFound::new);
        if (account.getState() != UserAccount.State.INVITED) {
            throw RuleBroken.of("account.not_invited");
        }
        endLinks(account);
        accounts.mailInvitation(account);
        LOG.info(() -> "Account " + account.getId() + " invited again by account " + user.accountId());
    }

    /** Gives a role to someone who has an account for something else, and tells them, as they may know better. */
    public void join(UserAccount account, Role role) {
        account.grant(role);
        em.flush();
        mail.send(account.getEmail(), Locale.forLanguageTag(account.getLanguage()), "account_mail.joined." + role.name().toLowerCase(Locale.ROOT),
                account.getDisplayName(), settings.schoolUrl());
        LOG.info(() -> "Account " + account.getId() + " joined as " + role + " by account " + user.accountId());
    }

    private void endLinks(UserAccount account) {
        em.createQuery("UPDATE AccountLink l SET l.usedAt = :now WHERE l.account = :account AND l.usedAt IS NULL")
                .setParameter("now", clock.instant()).setParameter("account", account).executeUpdate();
    }
}
