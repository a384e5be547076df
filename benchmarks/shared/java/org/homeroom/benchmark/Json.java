package org.homeroom.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, texts and numbers. */
public final class Json {
    private Json() {
    }

    public static String of(Object value) {
        return of(value, "\n") + "\n";
    }

    private static String of(Object value, String line) {
        String inner = line + "  ";
        return switch (value) {
            case Map<?, ?> map -> map.entrySet().stream()
                    .map(entry -> inner + of(entry.getKey().toString(), inner) + ": " + of(entry.getValue(), inner))
                    .collect(Collectors.joining(",", "{", line + "}"));
            case List<?> list when list.stream().allMatch(Number.class::isInstance) -> list.stream()
                    .map(element -> of(element, inner)).collect(Collectors.joining(", ", "[", "]"));
            case List<?> list -> list.stream().map(element -> inner + of(element, inner))
                    .collect(Collectors.joining(",", "[", line + "]"));
            case Double number -> String.format(Locale.ROOT, "%.5f", number).replaceFirst("\\.?0+$", "");
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        };
    }
}
