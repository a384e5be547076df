package org.homeroom.teaching.homeclass;

/**
 * Which classes are wanted.
 *
 * @param query  words of the name, the grade level or a teacher; may be empty
 * @param yearId null before there is a school year: none
 */
public record ClassFilter(String query, Long yearId) {
}
