package org.homeroom.access.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;
import java.util.stream.Collectors;
import org.homeroom.access.caller.SessionCredential;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Role;

/** Checks address, or user name, and password against MariaDB. The principal's name is the account's id. */
@ApplicationScoped
class SchoolIdentityStore implements IdentityStore {
    @Inject
    SignIn signIn;
    @Inject
    SessionCredential session;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential typed)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        Optional<UserAccount> account = signIn.check(typed.getCaller(), typed.getPasswordAsString());
        account.ifPresent(a -> session.checked(a.getCredential()));
        return account.map(a -> new CredentialValidationResult(a.getId().toString(),
                        a.getRoles().stream().map(Role::name).collect(Collectors.toSet())))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
