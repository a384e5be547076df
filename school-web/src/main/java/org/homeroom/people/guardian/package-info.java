/**
 * Guardians, and who of them answers for which student, with which rights. Entry points:
 * {@link org.homeroom.people.guardian.GuardianService} and {@link org.homeroom.people.guardian.GuardianshipService}. It also says which
 * students are one's children, as far as custody goes. What guardians decide about photos is in {@code consent}.
 */
package org.homeroom.people.guardian;

