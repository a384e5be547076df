package org.homeroom.teaching.homeclass;

/** What a list can be narrowed to. @param value in the address: a class's id, or {@code level-} and a grade level's id */
public record ClassOption(String value, String label) {
}
