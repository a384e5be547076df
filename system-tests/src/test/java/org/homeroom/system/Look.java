package org.homeroom.system;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;

/** How a window shows a page: desktop or phone width, light or dark, in a language. */
record Look(int width, int height, ColorScheme scheme, String locale) {
    static final Look DESK = new Look(1440, 900, ColorScheme.LIGHT, "en-GB");
    static final Look PHONE = new Look(390, 844, ColorScheme.LIGHT, "en-GB");

    /** Such as {@code 390-dark}. */
    @Override
    public String toString() {
        return width + "-" + scheme.name().toLowerCase(Locale.ROOT);
    }
}
