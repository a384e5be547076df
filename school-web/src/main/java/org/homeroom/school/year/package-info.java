/**
 * School years and their terms. Entry point: {@link org.homeroom.school.year.SchoolYearService}. Which day it is at the school is
 * in {@link org.homeroom.base.shared.SchoolDay}.
 */
package org.homeroom.school.year;
