/**
 * The school itself and its grade levels. Entry points:
 * {@link org.homeroom.school.school.SchoolService}, and {@link org.homeroom.school.school.SchoolFrame} for pages. Years stand in {@code year}, classes
 * and their students in {@code homeclass}.
 */
package org.homeroom.school.school;
