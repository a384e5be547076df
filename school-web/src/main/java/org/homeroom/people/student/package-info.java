/**
 * Students: admitted, described, withdrawn. Entry point: {@link org.homeroom.people.student.StudentService}. Guardians, staff and
 * families' consent are in the rooms {@code guardian}, {@code staff} and {@code consent}. Which class a student is in is not
 * known here but in {@code homeclass}; pages that show it have their view beans in {@code directory}, above both.
 */
package org.homeroom.people.student;
