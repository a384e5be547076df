package org.homeroom.web.form;

import jakarta.faces.convert.Converter;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/** What can be chosen by typing part of it, in the tag file {@code s:typeahead}. */
public interface Choices {
    /** Values that match what was typed, the best first; about a dozen at most. */
    List<String> complete(String typed);

    /** How a value is written in the field; empty if there is no such value. */
    String label(String value);

    /** What tells values with the same label apart; may be empty. */
    default String detail(String value) {
        return "";
    }

    /** The value for the text in the field, even if it was typed in full rather than taken from the list; null if there is none. */
    default String resolve(String text) {
        if (!label(text).isEmpty()) {
            return text;
        }
        List<String> same = complete(text).stream().filter(value -> fold(label(value)).equals(fold(text))).toList();
        return same.size() == 1 ? same.getFirst() : null;
    }

    /** For the page. */
    default Converter<String> converter() {
        return new ChoiceConverter(this);
    }

    /** Without accents and in lower case, so that Osterreich finds Österreich. */
    static String fold(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT);
    }
}
