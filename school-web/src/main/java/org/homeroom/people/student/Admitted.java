package org.homeroom.people.student;

/** @param number the student's number, as shown on lists */
public record Admitted(long studentId, long personId, String number) {
}
