/**
 * Grade levels, in the order in which students pass through them. Entry point: {@link
 * org.homeroom.school.gradelevel.GradeLevelService}. The classes of a grade level are in {@code homeclass}; rooms above report
 * their use of one by a {@link org.homeroom.school.gradelevel.GradeLevelUse}.
 */
package org.homeroom.school.gradelevel;
