package org.homeroom.photo.contract;

/** Just enough to write objects, lists, texts and whole numbers. */
final class JsonWriter {
    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    void open(char bracket) {
        out.append(bracket);
        first = true;
    }

    void close(char bracket) {
        out.append(bracket);
        first = false;
    }

    JsonWriter element() {
        if (!first) {
            out.append(',');
        }
        first = false;
        return this;
    }

    JsonWriter name(String name) {
        element().text(name);
        out.append(':');
        return this;
    }

    void field(String name, long value) {
        name(name);
        out.append(value);
    }

    void field(String name, String value) {
        name(name);
        if (value == null) {
            out.append("null");
        } else {
            text(value);
        }
    }

    private void text(String value) {
        out.append('"');
        for (char c : value.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
