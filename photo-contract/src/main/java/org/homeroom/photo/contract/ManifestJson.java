package org.homeroom.photo.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A manifest as it lies in the store: JSON in UTF-8, every field written, in a fixed order. Reading is strict: a missing,
 * unknown or repeated field is an error, so that the two sides cannot drift apart unnoticed. Whoever changes the form
 * raises {@link Manifest#VERSION} and reads the earlier ones here.
 */
public final class ManifestJson {
    private ManifestJson() {
    }

    public static byte[] write(Manifest manifest) {
        JsonWriter json = new JsonWriter();
        json.open('{');
        json.field("version", Manifest.VERSION);
        json.field("photoId", manifest.photoId().toString());
        json.field("refusal", manifest.refusal() == null ? null : manifest.refusal().name());
        json.name("original").open('{');
        json.field("bytes", manifest.original().bytes());
        json.field("width", manifest.original().width());
        json.field("height", manifest.original().height());
        json.field("sha256", manifest.original().sha256());
        json.close('}');
        json.name("renditions").open('[');
        for (Manifest.Rendition rendition : manifest.renditions()) {
            json.element().open('{');
            json.field("kind", rendition.kind().name());
            json.field("bytes", rendition.bytes());
            json.field("width", rendition.width());
            json.field("height", rendition.height());
            json.field("sha256", rendition.sha256());
            json.close('}');
        }
        json.close(']');
        json.field("colour", manifest.colour());
        json.field("captured", manifest.captured() == null ? null : manifest.captured().toString());
        json.field("engine", manifest.engine());
        json.field("milliseconds", manifest.milliseconds());
        json.close('}');
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UnreadableManifestException where it is anything but a manifest of this version */
    public static Manifest read(byte[] json) {
        try {
            Fields root = new Fields("manifest", JsonReader.read(decode(json)));
            requireVersion(root.whole("version"));
            Manifest manifest = new Manifest(
                    id(root.text("photoId")),
                    root.constant("refusal", Refusal.class),
                    original(new Fields("original", root.take("original"))),
                    renditions(root.take("renditions")),
                    root.textOrNull("colour"),
                    captured(root.textOrNull("captured")),
                    root.text("engine"),
                    root.whole("milliseconds"));
            root.end();
            return manifest;
        } catch (IllegalArgumentException | DateTimeException | NullPointerException broken) {
            throw new UnreadableManifestException("Not a manifest: " + broken.getMessage(), broken);
        }
    }

    private static String decode(byte[] json) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString();
        } catch (CharacterCodingException notText) {
            throw new UnreadableManifestException("Not a manifest: not UTF-8", notText);
        }
    }

    private static void requireVersion(long version) {
        if (version > Manifest.VERSION) {
            throw new UnreadableManifestException("The manifest is of version " + version + ", later than version "
                    + Manifest.VERSION + ", which is the last that this program reads");
        }
        if (version < 1) {
            throw new UnreadableManifestException("There is no version " + version + " of a manifest");
        }
    }

    private static UUID id(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equals(text)) {
            throw new IllegalArgumentException("photoId is not in its usual form");
        }
        return id;
    }

    private static Manifest.Original original(Fields fields) {
        Manifest.Original original = new Manifest.Original(
                fields.whole("bytes"), fields.pixels("width"), fields.pixels("height"), fields.text("sha256"));
        fields.end();
        return original;
    }

    private static List<Manifest.Rendition> renditions(Object value) {
        if (!(value instanceof List<?> list)) {
            throw new IllegalArgumentException("renditions is not a list");
        }
        List<Manifest.Rendition> renditions = new ArrayList<>();
        for (Object element : list) {
            Fields fields = new Fields("rendition", element);
            renditions.add(new Manifest.Rendition(fields.constant("kind", RenditionKind.class), fields.whole("bytes"),
                    fields.pixels("width"), fields.pixels("height"), fields.text("sha256")));
            fields.end();
        }
        return renditions;
    }

    private static LocalDateTime captured(String text) {
        return text == null ? null : LocalDateTime.parse(text);
    }

    /** The fields of one object; each is taken once, and none may be left at the end. */
    private static final class Fields {
        private final String of;
        private final Map<String, Object> left = new LinkedHashMap<>();

        Fields(String of, Object value) {
            this.of = of;
            if (!(value instanceof Map<?, ?> map)) {
                throw new IllegalArgumentException(of + " is not an object");
            }
            map.forEach((name, field) -> left.put((String) name, field));
        }

        Object take(String name) {
            if (!left.containsKey(name)) {
                throw new IllegalArgumentException(of + " lacks " + name);
            }
            return left.remove(name);
        }

        String textOrNull(String name) {
            Object value = take(name);
            if (value != null && !(value instanceof String)) {
                throw new IllegalArgumentException(name + " is not a text");
            }
            return (String) value;
        }

        String text(String name) {
            String value = textOrNull(name);
            if (value == null) {
                throw new IllegalArgumentException(name + " is null");
            }
            return value;
        }

        <E extends Enum<E>> E constant(String name, Class<E> type) {
            String value = textOrNull(name);
            return value == null ? null : Enum.valueOf(type, value);
        }

        long whole(String name) {
            if (take(name) instanceof Long number && number >= 0) {
                return number;
            }
            throw new IllegalArgumentException(name + " is not a whole number from 0 on");
        }

        int pixels(String name) {
            long value = whole(name);
            if (value > Integer.MAX_VALUE) {
                throw new IllegalArgumentException(name + " is too large");
            }
            return (int) value;
        }

        void end() {
            if (!left.isEmpty()) {
                throw new IllegalArgumentException(of + " has unknown fields: " + left.keySet());
            }
        }
    }

    /** Just enough to write objects, lists, texts and whole numbers. */
    private static final class JsonWriter {
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

    /** Reads objects, lists, texts, whole numbers and null; a manifest holds nothing else. */
    private static final class JsonReader {
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

        /** The next character that is no white space, left where it is; {@link #END} where there is none. */
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
}
