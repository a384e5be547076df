package org.homeroom.people.guardian;

/**
 * A guardian to choose from.
 *
 * @param email may be null
 */
public record GuardianChoice(Long id, String name, String email) {
}
