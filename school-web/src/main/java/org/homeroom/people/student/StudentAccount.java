package org.homeroom.people.student;

import java.time.Instant;
import org.homeroom.access.account.UserAccount;
import org.homeroom.people.person.PersonName;

/**
 * A student and their account, for those who may invite them.
 *
 * @param signInName the e-mail address or the user name; null if there is no account
 * @param codeUntil  until when a code that was handed out can be used; null if there is none
 * @param more       whether the account is good for more than what a student may do, so that nobody hands out a code for it
 * @param ownAddress whether they have an e-mail address that nobody else has, to which an invitation can be mailed
 */
public record StudentAccount(long student, String givenName, String called, String familyName, String signInName, UserAccount.State state, Instant codeUntil,
                             boolean more, boolean ownAddress) implements PersonName {
    /** Whether a slip can be made. */
    public boolean open() {
        return state != null && state != UserAccount.State.CLOSED && !more;
    }

    /** Whether there is a password, which a slip ends. */
    public boolean active() {
        return state == UserAccount.State.ACTIVE;
    }

    /** Whether they sign in with a user name, and have not done so. */
    public boolean waiting() {
        return state == UserAccount.State.INVITED && !signInName.contains("@") && !more;
    }
}
