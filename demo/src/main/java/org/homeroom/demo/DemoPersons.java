package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * People, added by other rooms, with addresses and phone numbers that belong to nobody: the domains are reserved for examples,
 * the numbers by Ofcom for drama.
 */
@Dependent
@Priority(400)
class DemoPersons implements DemoRows {
    private final Set<String> addresses = new HashSet<>();
    private Rows persons;
    private RandomGenerator random;

    @Override
    public void fill(DemoSchool school) throws SQLException {
        persons = school.rows("person", "given_name, family_name, called, email, phone");
        random = school.random();
    }

    DemoPerson add(String given, String family, String domain, String phone) {
        return add(given, family, null, address(given, family, domain), phone);
    }

    DemoPerson add(String given, String family, String called, String email, String phone) {
        long id = persons.add(given, family, called, email, phone);
        return new DemoPerson(id, called == null ? given : called, family, email);
    }

    String address(String given, String family, String domain) {
        String start = ascii(given) + "." + ascii(family);
        String address = start + "@" + domain;
        for (int n = 2; !addresses.add(address); n++) {
            address = start + n + "@" + domain;
        }
        return address;
    }

    static String ascii(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT).replace("ł", "l").replace("đ", "d").replace("ı", "i")
                .replace("ß", "ss").replace("ø", "o"), Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }

    String mobile() {
        return "07700 900%03d".formatted(random.nextInt(1000));
    }

    String landline() {
        return "01632 960%03d".formatted(random.nextInt(1000));
    }
}
