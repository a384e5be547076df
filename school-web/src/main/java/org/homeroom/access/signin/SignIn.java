package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.account.Codes;
import org.homeroom.access.account.Passwords;
import org.homeroom.access.account.UserAccount;

/**
 * Whether an address or a user name and a password, or the code of a slip, belong together. Throttling is up to the page.
 *
 * <p>Not in a transaction: someone waiting for their password to be checked must not hold a connection that others could use.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NEVER)
public class SignIn {
    @Inject
    Accounts accounts;
    @Inject
    Passwords passwords;

    /** @return the account, with its roles read; empty if anything is wrong, after the same time */
    public Optional<UserAccount> check(String signInName, String password) {
        Optional<UserAccount> account = accounts.active(signInName);
        boolean right = passwords.matches(password, account.map(UserAccount::getPasswordHash).orElse(null));
        if (!right) {
            accounts.failedToSignIn(account.map(UserAccount::getId).orElse(null));
            return Optional.empty();
        }
        account.ifPresent(a -> accounts.signedIn(a.getId()));
        return account;
    }

    /** Whether the account has no password yet, and a code was handed out to its owner. */
    public boolean awaitsCode(String signInName) {
        return accounts.awaitingCode(signInName).isPresent();
    }

    /** @return the key of the page where a password is set; empty if anything is wrong, after as long as a wrong password takes */
    public Optional<String> exchange(String signInName, String code) {
        Optional<UserAccount> account = accounts.awaitingCode(signInName);
        if (!passwords.matches(Codes.plain(code), account.map(UserAccount::getCodeHash).orElse(null))) {
            accounts.failedToSignIn(account.map(UserAccount::getId).orElse(null));
            return Optional.empty();
        }
        return account.map(a -> accounts.exchangeCode(a.getId()));
    }
}
