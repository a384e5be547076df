package org.homeroom.people.student;

/**
 * Who was admitted.
 *
 * @param number the student's number, as it stands on lists
 */
public record Admitted(long studentId, long personId, String number) {
}
