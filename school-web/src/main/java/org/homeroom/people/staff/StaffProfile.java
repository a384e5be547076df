package org.homeroom.people.staff;

import java.io.Serializable;
import org.homeroom.people.person.PersonAccount;

/**
 * Someone who works at the school, as their page shows them.
 *
 * @param account null where they have none, or the asker need not know
 */
public record StaffProfile(StaffForm staff, PersonAccount account) implements Serializable {
}
