/**
 * Grade levels, in the order in which students pass through them. Entry point:
 * {@link org.homeroom.school.gradelevel.GradeLevelService}. The classes of a grade level are in {@code homeclass}; rooms above say by
 * {@link org.homeroom.school.gradelevel.GradeLevelUse} what they have of one.
 */
package org.homeroom.school.gradelevel;
