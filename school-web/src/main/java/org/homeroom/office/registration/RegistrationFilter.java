package org.homeroom.office.registration;

import org.homeroom.base.shared.Known;
import org.homeroom.office.registration.Registration.State;

/**
 * What the office's list is narrowed to.
 *
 * @param query   words of which each is part of a name or of the address; empty for all
 * @param state   null for all
 * @param country ISO 3166-1 code; empty for all
 */
public record RegistrationFilter(String query, State state, String country) {
    /** From an address, where anything may stand. */
    public static RegistrationFilter of(String query, String state, String country) {
        return new RegistrationFilter(query, Known.find(State.class, state).orElse(null), country);
    }
}
