package org.homeroom.people;

/**
 * Who was admitted.
 *
 * @param number           the student's number, as it stands on lists
 * @param guardianId       null where no guardian was named
 * @param guardianPersonId null where no guardian was named
 */
public record Admitted(long studentId, long personId, String number, Long guardianId, Long guardianPersonId) {
}
