/**
 * Guardians: who is responsible for which student, and with which rights. Entry points: {@link
 * org.homeroom.people.guardian.GuardianService} and {@link org.homeroom.people.guardian.GuardianshipService}. It also says which
 * students are one's children, within custody. What guardians decide about photos is in {@code consent}.
 */
package org.homeroom.people.guardian;

