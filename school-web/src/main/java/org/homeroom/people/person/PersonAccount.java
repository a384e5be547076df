package org.homeroom.people.person;

import java.io.Serializable;
import java.util.Set;
import org.homeroom.access.account.UserAccount;
import org.homeroom.access.permission.Role;

/**
 * A person's account, as their page shows it.
 *
 * @param awaited   whether a link that was mailed to its owner still waits to be followed
 * @param mayChange whether the caller may change what it may do; an administrator's is changed by administrators only
 */
public record PersonAccount(long id, String email, UserAccount.State state, Set<Role> roles, boolean awaited,
                            boolean mayChange) implements Serializable {
    /** Whether the owner was invited and has not yet set a password. */
    public boolean invited() {
        return state == UserAccount.State.INVITED;
    }

    public boolean is(String role) {
        return roles.contains(Role.valueOf(role));
    }
}
