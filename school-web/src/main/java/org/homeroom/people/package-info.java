/**
 * Persons, and the students among them: admitted, described, withdrawn. Entry points:
 * {@link org.homeroom.people.StudentAccess}, which decides who reaches which student, and
 * {@link org.homeroom.people.StudentService}. Who answers for a student, who works at the school and what families consent to
 * are rooms of their own, {@code guardian}, {@code staff} and {@code consent}, which stand on this one. Which class a student
 * is in is not known here but in {@code course}; pages under {@code /people} that show it have their view beans in
 * {@code directory}, above both.
 */
package org.homeroom.people;
