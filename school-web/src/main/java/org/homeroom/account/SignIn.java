package org.homeroom.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Whether an address and a password belong together. Throttling is up to the page. */
@ApplicationScoped
@Transactional
class SignIn {
    @Inject
    AccountService accounts;
    @Inject
    Passwords passwords;

    /** @return the account, with its roles read; empty where anything is wrong, after the same time */
    Optional<UserAccount> check(String email, String password) {
        Optional<UserAccount> account = accounts.findByEmail(email).filter(a -> a.getState() == UserAccount.State.ACTIVE);
        boolean right = passwords.matches(password, account.map(UserAccount::getPasswordHash).orElse(null));
        if (!right) {
            return Optional.empty();
        }
        account.ifPresent(a -> {
            a.getRoles();
            accounts.signedIn(a.getId());
        });
        return account;
    }
}
