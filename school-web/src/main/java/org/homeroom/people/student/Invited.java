package org.homeroom.people.student;

import java.util.List;
import org.homeroom.people.person.Slip;

/**
 * What came of inviting students.
 *
 * @param mailed how many are sent a link
 * @param slips  for the others
 */
public record Invited(int mailed, List<Slip> slips) {
}
