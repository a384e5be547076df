/**
 * School years and their terms. Entry points: {@link org.homeroom.school.year.SchoolYearService}, and {@link org.homeroom.school.year.SchoolDays}
 * for a day to propose. Which day it is at the school is in {@link org.homeroom.base.shared.SchoolDay}; holidays are not known yet.
 */
package org.homeroom.school.year;
