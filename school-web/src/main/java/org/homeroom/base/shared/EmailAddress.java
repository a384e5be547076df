package org.homeroom.base.shared;

import java.util.regex.Pattern;

/** What counts as an e-mail address: what browsers accept, with a dot in the domain. Whether it exists, only a mail can tell. */
public final class EmailAddress {
    public static final int LENGTH = 254;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern FORM = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@" + LABEL + "(?:\\." + LABEL + ")+");

    private EmailAddress() {
    }

    /** Whether there is anything in it that mail servers need an extension for, which few have: letters beyond English ones. */
    public static boolean isBeyondAscii(String email) {
        return email.chars().anyMatch(letter -> letter > 127);
    }

    /** Ignores surrounding spaces. */
    public static boolean isValid(String email) {
        return email != null && email.strip().length() <= LENGTH && FORM.matcher(email.strip()).matches();
    }
}
