package org.homeroom.photo.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads objects, lists, texts, whole numbers and null; a manifest holds nothing else. */
final class JsonReader {
    private static final int DEEPEST = 8;
    private static final int END = -1;
    private final String in;
    private int at;

    private JsonReader(String in) {
        this.in = in;
    }

    static Object read(String in) {
        JsonReader reader = new JsonReader(in);
        Object value = reader.value(0);
        if (reader.peek() != END) {
            throw reader.wrong("something follows the end");
        }
        return value;
    }

    private Object value(int depth) {
        if (depth > DEEPEST) {
            throw wrong("too deep");
        }
        int next = peek();
        if (next == '{') {
            return object(depth);
        }
        if (next == '[') {
            return list(depth);
        }
        if (next == '"') {
            return text();
        }
        if (next == '-' || isDigit(next)) {
            return number();
        }
        if (in.startsWith("null", at)) {
            at += "null".length();
            return null;
        }
        throw wrong("no value that belongs into a manifest");
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Set<String> names = new HashSet<>();
        expect('{');
        if (peek() != '}') {
            do {
                if (peek() != '"') {
                    throw wrong("a name is missing");
                }
                String name = text();
                if (!names.add(name)) {
                    throw wrong("a repeated field");
                }
                expect(':');
                fields.put(name, value(depth + 1));
            } while (another());
        }
        expect('}');
        return fields;
    }

    private List<Object> list(int depth) {
        List<Object> elements = new ArrayList<>();
        expect('[');
        if (peek() != ']') {
            do {
                elements.add(value(depth + 1));
            } while (another());
        }
        expect(']');
        return elements;
    }

    private boolean another() {
        if (peek() != ',') {
            return false;
        }
        at++;
        return true;
    }

    private Long number() {
        int from = at;
        if (in.charAt(at) == '-') {
            at++;
        }
        int digits = at;
        while (at < in.length() && isDigit(in.charAt(at))) {
            at++;
        }
        boolean leadingZero = at - digits > 1 && in.charAt(digits) == '0';
        boolean fraction = at < in.length() && ".eE".indexOf(in.charAt(at)) >= 0;
        if (at == digits || leadingZero || fraction) {
            throw wrong("not a whole number");
        }
        return Long.valueOf(in.substring(from, at));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        expect('"');
        while (true) {
            char c = next();
            if (c == '"') {
                return text.toString();
            }
            if (c < ' ') {
                throw wrong("a control character in a text");
            }
            text.append(c == '\\' ? escaped() : c);
        }
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw wrong("an unknown escape");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = next();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw wrong("an unfinished escape");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private char next() {
        if (at >= in.length()) {
            throw wrong("it ends too early");
        }
        return in.charAt(at++);
    }

    /** The next character that is not white space, without consuming it; {@link #END} if there is none. */
    private int peek() {
        while (at < in.length() && " \t\r\n".indexOf(in.charAt(at)) >= 0) {
            at++;
        }
        return at < in.length() ? in.charAt(at) : END;
    }

    private void expect(char bracket) {
        if (peek() != bracket) {
            throw wrong("'" + bracket + "' is missing");
        }
        at++;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(what + ", at character " + at);
    }
}
