/**
 * Guardians, and who of them answers for which student, with which rights. Entry points:
 * {@link org.homeroom.people.guardian.GuardianService} and {@link org.homeroom.people.guardian.GuardianshipService}. It also says who one's
 * children are to {@link org.homeroom.people.student.StudentAccess}. What guardians decide about photos is in {@code consent}.
 */
package org.homeroom.people.guardian;

