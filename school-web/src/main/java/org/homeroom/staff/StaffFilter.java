package org.homeroom.staff;

import java.time.LocalDate;

/**
 * Which staff a list shows.
 *
 * @param query words of their name, code, e-mail or job title
 * @param state {@code left} or {@code all}; else those who work here
 * @param today at the school
 */
public record StaffFilter(String query, String state, LocalDate today) {
}
