package org.homeroom.people.person;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The user name that the school gives to somebody without an e-mail address: the first given name, a full stop and the family name, in ASCII
 * letters. See docs/adr/0034-students-without-an-e-mail-address.md.
 */
final class UserName {
    /** For names in which there are no such letters. */
    static final String NOBODYS = "student";
    private static final int LONGEST = 20;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Pd}]+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z]+");

    private UserName() {
    }

    static String of(Person person) {
        String given = person.getGivenName() == null ? "" : BETWEEN.split(person.getGivenName())[0];
        String name = Stream.of(given, person.getFamilyName()).map(UserName::letters).filter(part -> !part.isEmpty()).collect(Collectors.joining("."));
        return name.isEmpty() ? NOBODYS : name;
    }

    private static String letters(String name) {
        String letters = OTHERS.matcher(Grams.folded(name)).replaceAll("");
        return letters.substring(0, Math.min(letters.length(), LONGEST));
    }
}
