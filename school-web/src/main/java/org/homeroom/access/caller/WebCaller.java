package org.homeroom.access.caller;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.homeroom.web.edge.ClientAddress;

/** The principal's name is the account's id. */
@RequestScoped
class WebCaller implements Caller {
    @Inject
    SecurityContext security;
    @Inject
    SessionCredential session;
    @Inject
    HttpServletRequest request;
    @Inject
    ClientAddress clients;

    @Override
    public Optional<Long> accountId() {
        return Optional.ofNullable(security.getCallerPrincipal()).map(principal -> principal.getName())
                .filter(name -> !name.isEmpty() && name.chars().allMatch(Character::isDigit)).map(Long::valueOf);
    }

    @Override
    public boolean holds(int credential) {
        return session.is(credential);
    }

    @Override
    public String client() {
        return clients.of(request);
    }
}
