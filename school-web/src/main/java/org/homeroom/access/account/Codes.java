package org.homeroom.access.account;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Codes on paper: ten characters that are not taken for one another, without vowels, so that they make no words. They have 48 random bits, so a
 * hash that is as slow as that of a password is kept of them. See docs/adr/0034-students-without-an-e-mail-address.md.
 */
public final class Codes {
    static final String LETTERS = "BCDFGHJKMNPQRSTVWXYZ23456789";
    static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]+");

    private Codes() {
    }

    /** In two halves, as people read it out. */
    static String create() {
        String code = RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(at -> LETTERS.substring(at, at + 1)).collect(Collectors.joining());
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    /** A code, however it was typed. */
    public static String plain(String typed) {
        return BETWEEN.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
