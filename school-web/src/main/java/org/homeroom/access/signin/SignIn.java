package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.account.Passwords;
import org.homeroom.access.account.UserAccount;

/**
 * Whether an address and a password belong together. Throttling is up to the page.
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
    public Optional<UserAccount> check(String email, String password) {
        Optional<UserAccount> account = accounts.active(email);
        boolean right = passwords.matches(password, account.map(UserAccount::getPasswordHash).orElse(null));
        if (!right) {
            accounts.failedToSignIn(account.map(UserAccount::getId).orElse(null));
            return Optional.empty();
        }
        account.ifPresent(a -> accounts.signedIn(a.getId()));
        return account;
    }
}
