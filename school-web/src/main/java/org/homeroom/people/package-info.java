/**
 * Students, guardians, staff, who answers for whom, and consent. Entry points: {@link org.homeroom.people.StudentAccess},
 * which decides who reaches which student, and the services. Which class a student is in is not known here but in
 * {@code course}.
 */
package org.homeroom.people;
