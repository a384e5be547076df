package org.homeroom.people.guardian;

/**
 * Which guardians a list shows.
 *
 * @param query   words of their name, e-mail or phone
 * @param account {@code none}, {@code invited} or {@code active}; empty for all
 */
public record GuardianFilter(String query, String account) {
}
