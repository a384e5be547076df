package org.homeroom.web;

import java.util.List;

/** What can be chosen by typing part of it; the tag file {@code s:typeahead} asks. */
public interface Choices {
    /** Values that fit what was typed, the best first, a dozen at most or so. */
    List<String> complete(String typed);

    /** How a value is written in the field; empty where there is no such value. */
    String label(String value);

    /** What tells values of the same label apart; empty for nothing. */
    default String detail(String value) {
        return "";
    }
}
