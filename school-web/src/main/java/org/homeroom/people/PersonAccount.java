package org.homeroom.people;

import java.io.Serializable;
import java.util.Set;
import org.homeroom.account.Role;
import org.homeroom.account.UserAccount;

/** The account of a person, as their page shows it. */
public record PersonAccount(long id, String email, UserAccount.State state, Set<Role> roles) implements Serializable {
    /** Whether the owner was invited and has not set a password. */
    public boolean invited() {
        return state == UserAccount.State.INVITED;
    }

    public boolean is(String role) {
        return roles.contains(Role.valueOf(role));
    }
}
