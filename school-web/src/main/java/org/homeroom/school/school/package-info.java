/**
 * The school itself. Entry points: {@link org.homeroom.school.school.SchoolService}, and {@link
 * org.homeroom.school.school.SchoolFrame} for pages. Years are in {@code year}, grade levels in {@code gradelevel}.
 */
package org.homeroom.school.school;
