package org.homeroom.web.list;

/**
 * A state as a word with a colour.
 *
 * @param kind good, warning, danger or neutral
 * @param text key of the word
 */
public record Badge(String kind, String text) {
}
