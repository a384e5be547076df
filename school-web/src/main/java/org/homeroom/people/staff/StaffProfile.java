package org.homeroom.people.staff;

import java.io.Serializable;
import org.homeroom.people.person.PersonAccount;

/** @param account null if they have none, or it is not for the caller */
public record StaffProfile(StaffForm staff, PersonAccount account) implements Serializable {
}
