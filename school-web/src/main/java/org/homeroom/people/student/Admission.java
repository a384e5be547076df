package org.homeroom.people.student;

import java.time.LocalDate;

/**
 * What is asked for when a student is admitted.
 *
 * @param called     what the student is called every day; null where it is the given name
 * @param email      of the student; may be null
 * @param phone      of the student; may be null
 * @param country    ISO 3166-1 code
 * @param admittedOn the first day as a student of the school
 * @param notes      may be null
 */
public record Admission(String givenName, String familyName, String called, String email, String phone, LocalDate birthDate,
                        String country, LocalDate admittedOn, String notes) {
}
