package org.homeroom.web.form;

import jakarta.faces.convert.Converter;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

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

    /** The value of what stands in the field, also where it was typed to the end and not taken from the list; null for none. */
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
