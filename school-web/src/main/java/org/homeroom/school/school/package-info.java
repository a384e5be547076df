/**
 * The school itself, its grade levels, and the set-up that leads a newcomer through them. Entry points:
 * {@link org.homeroom.school.school.SchoolService}, and {@link org.homeroom.school.school.SchoolFrame} for pages. Years stand in {@code year}, classes
 * and their students in {@code homeclass}.
 */
package org.homeroom.school.school;
