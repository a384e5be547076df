package org.homeroom.people.guardian;

/** @param email may be null */
public record GuardianChoice(Long id, String name, String email) {
}
