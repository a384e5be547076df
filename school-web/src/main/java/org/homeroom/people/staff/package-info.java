/**
 * The people who work at the school, and their accounts' roles. Entry point: {@link org.homeroom.people.staff.StaffService}.
 * Which classes they teach is not known here but in {@code homeclass}.
 */
package org.homeroom.people.staff;

