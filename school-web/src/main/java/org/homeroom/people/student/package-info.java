/**
 * Students: admitted, described, withdrawn. Entry point: {@link org.homeroom.people.student.StudentService}. Who answers for a student, who
 * works at the school and what families consent to are rooms of their own, {@code guardian}, {@code staff} and {@code consent}. Which class a
 * student is in is not known here but in {@code homeclass}; pages that show it have their view beans in {@code directory}, above both.
 */
package org.homeroom.people.student;
