/**
 * Those who work at the school, with the roles that their accounts have. Entry point:
 * {@link org.homeroom.people.staff.StaffService}. Which classes they teach is not known here but in {@code homeclass}.
 */
package org.homeroom.people.staff;

