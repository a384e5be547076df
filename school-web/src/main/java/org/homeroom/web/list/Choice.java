package org.homeroom.web.list;

/**
 * What a list can be narrowed to by a chip above it.
 *
 * @param value as it stands in the address
 * @param text  key of its word; {@code list.all} is the one that narrows to nothing
 */
public record Choice(String value, String text) {
    /** The chip that narrows to nothing. */
    public static Choice all(String value) {
        return new Choice(value, "list.all");
    }

    boolean narrows() {
        return !"list.all".equals(text);
    }
}
