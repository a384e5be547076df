package org.homeroom.people;

import java.time.LocalDate;
import org.homeroom.people.Guardianship.Relationship;

/**
 * What is asked for when a student is admitted.
 *
 * @param called     what the student is called every day; null where it is the given name
 * @param email      of the student; may be null
 * @param phone      of the student; may be null
 * @param country    ISO 3166-1 code
 * @param admittedOn the first day as a student of the school
 * @param notes      may be null
 * @param guardian   who answers for the student; null where it will be said later
 */
public record Admission(String givenName, String familyName, String called, String email, String phone, LocalDate birthDate,
                        String country, LocalDate admittedOn, String notes, AnswerFor guardian) {

    /**
     * Someone who answers for the student: a guardian that the school knows, by id, or a new one, by name.
     *
     * @param guardianId  null for a new one, whose names are given then
     */
    public record AnswerFor(Long guardianId, String givenName, String familyName, String email, String phone,
                            Relationship relationship, boolean mayAccess, boolean emergency) {

        public static AnswerFor known(long guardianId, Relationship relationship) {
            return new AnswerFor(guardianId, null, null, null, null, relationship, true, true);
        }

        public static AnswerFor newcomer(String givenName, String familyName, String email, String phone,
                                         Relationship relationship) {
            return new AnswerFor(null, givenName, familyName, email, phone, relationship, true, true);
        }
    }
}
