package org.homeroom.base.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file sends to a database: the strings of a Java file, and everything but comments of other files. Statements are in
 * upper case.
 */
final class SourceText {
    private static final Pattern JAVA = Pattern.compile("""
            (?s)//[^\\n]*|/\\*.*?\\*/|'(?:\\\\.|[^'\\\\])+'|"{3}(?<block>.*?)"{3}|"(?<line>(?:\\\\.|[^"\\\\])*)"|(?<other>[^\\s+])""");
    private static final Pattern STATEMENT =
            Pattern.compile("(?is)\\s*(SELECT|INSERT|UPDATE|DELETE|REPLACE|WITH|CREATE|ALTER|DROP|TRUNCATE|SET|GRANT|REVOKE|CALL)\\s.*");

    private SourceText() {
    }

    static List<String> of(String file, String text) {
        if (file.endsWith(".java")) {
            return strings(text).stream().map(SourceText::inCapitals).toList();
        }
        if (file.endsWith(".xml")) {
            return List.of(text.replaceAll("(?s)<!--.*?-->", ""));
        }
        if (file.endsWith(".sql")) {
            return List.of(text.replaceAll("(?m)(--|#).*$", "").toUpperCase(Locale.ROOT));
        }
        return List.of(text.replaceAll("(?m)^\\s*#.*$", ""));
    }

    private static String inCapitals(String text) {
        return STATEMENT.matcher(text).matches() ? text.toUpperCase(Locale.ROOT) : text;
    }

    /** Strings joined by nothing but a plus are one. */
    private static List<String> strings(String source) {
        List<String> strings = new ArrayList<>();
        boolean goesOn = false;
        Matcher token = JAVA.matcher(source);
        while (token.find()) {
            String string = token.group("block") != null ? token.group("block") : token.group("line");
            if (string != null) {
                String read = string.replaceAll("\\\\n", "\n").replaceAll("\\\\(.)", "$1");
                strings.add(goesOn ? strings.removeLast() + read : read);
            }
            goesOn = string != null || goesOn && token.group("other") == null;
        }
        return strings;
    }
}
