package org.homeroom.people;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.account.Scope;

/** Oneself. */
@ApplicationScoped
class OwnReach implements StudentReach {
    @Override
    public Scope scope() {
        return Scope.OWN;
    }

    @Override
    public String condition() {
        return "s.person.id = :asking";
    }
}
