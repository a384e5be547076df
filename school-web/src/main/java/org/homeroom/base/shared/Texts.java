package org.homeroom.base.shared;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of all rooms. The first word of a key tells its file: {@code student_edit.title} is in texts/student.properties. */
public final class Texts {
    /** Languages that are complete, as a test ensures. The first is the default. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final Pattern AFTER_ROOM = Pattern.compile("[._].*");
    private static final Map<String, Locale> BY_NAME = LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, Function.identity()));
    private static final Map<Locale, Map<String, String>> FOUND =
            LANGUAGES.stream().collect(Collectors.toMap(Function.identity(), language -> new ConcurrentHashMap<>()));

    /** An argument that is itself a text, to be translated too. */
    public record Key(String key) implements Serializable {
    }

    private Texts() {
    }

    /** A text with its placeholders. @throws java.util.MissingResourceException if there is none */
    public static String pattern(Locale locale, String key) {
        Locale language = supported(locale);
        Map<String, String> found = FOUND.get(language);
        String pattern = found.get(key);
        return pattern != null ? pattern : found.computeIfAbsent(key, k -> find(language, k));
    }

    private static String find(Locale language, String key) {
        return ResourceBundle.getBundle("texts." + AFTER_ROOM.matcher(key).replaceFirst(""), language, Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)).getString(key);
    }

    /** The supported language that comes closest. */
    public static Locale supported(Locale locale) {
        return locale == null ? LANGUAGES.getFirst() : BY_NAME.getOrDefault(locale.getLanguage(), LANGUAGES.getFirst());
    }

    /** @param arguments put in for {0}, {1}, … as {@link MessageFormat} does */
    public static String get(Locale locale, String key, Object... arguments) {
        Object[] spoken = Arrays.stream(arguments).map(each -> each instanceof Key inner ? pattern(locale, inner.key()) : each).toArray();
        return new MessageFormat(pattern(locale, key), supported(locale)).format(spoken);
    }
}
