package org.homeroom.people.staff;

/**
 * Which staff a list shows.
 *
 * @param query words of their name, code, e-mail or job title
 * @param state {@code left} or {@code all}; else those who work here
 */
public record StaffFilter(String query, String state) {
}
