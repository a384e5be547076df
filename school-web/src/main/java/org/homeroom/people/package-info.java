/**
 * Students, guardians, staff, who answers for whom, and consent. Entry points: {@link org.homeroom.people.StudentAccess},
 * which decides who reaches which student, and the services. Which class a student is in is not known here but in
 * {@code course}; pages under {@code /people} that show it have their view beans in {@code directory}, above both.
 */
package org.homeroom.people;
