package org.homeroom.base.shared;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the bundle, in a language. */
public final class Texts {
    /** Languages that are complete; a test keeps them so. The first is the one for everybody else. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);
    private static final String BUNDLE = "messages";

    private Texts() {
    }

    public static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, supported(locale), Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The complete language that comes closest. */
    public static Locale supported(Locale locale) {
        return LANGUAGES.stream().filter(l -> locale != null && l.getLanguage().equals(locale.getLanguage()))
                .findFirst().orElse(LANGUAGES.getFirst());
    }

    /** @param arguments put in for {0}, {1}, … as {@link MessageFormat} does */
    public static String get(Locale locale, String key, Object... arguments) {
        String pattern = bundle(locale).getString(key);
        return new MessageFormat(pattern, supported(locale)).format(arguments);
    }
}
