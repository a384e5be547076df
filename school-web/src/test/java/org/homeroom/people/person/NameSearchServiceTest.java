package org.homeroom.people.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class NameSearchServiceTest {
    private static final List<String> PEOPLE = List.of("Amara Okafor", "Zoë Ångström", "Łukasz Wójcik", "Søren O’Brien", "Đặng Thị-Hoa", "İpek Yıldız",
            "Jürgen van der Größe", "Ὀδυσσεύς Παπαδόπουλος", "Haruto さとう", "Bo Li");
    private static final NameSearch.Rows EVERYBODY = new NameSearch.Rows("", "w.id");
    @Inject
    NameSearch search;
    @Inject
    Given given;
    @Inject
    Db db;

    @BeforeEach
    void people() {
        PEOPLE.forEach(given::person);
    }

    private List<String> found(String typed) {
        return search.lookup(typed, EVERYBODY).rows().orElseThrow().stream().sorted()
                .map(id -> db.string("SELECT CONCAT(given_name, ' ', family_name) FROM person WHERE id = ?", id)).toList();
    }

    private void learnt() {
        assertFalse(search.learn(), "there are no more");
        assertEquals(0, db.count("person WHERE unlearnt"));
    }

    @Test
    void findsWhatIsInAName() {
        learnt();
        assertEquals(List.of("Amara Okafor"), found("okaf"));
        assertEquals(List.of("Amara Okafor"), found("kafor, mar"));
        assertEquals(List.of("Zoë Ångström"), found("angstrom"));
        assertEquals(List.of("Jürgen van der Größe"), found("der jurg"));
        assertEquals(List.of(), found("okafor zoe"));
        assertEquals(List.of(), found("o%f"), "what is typed is no pattern");
    }

    /** Whatever the database finds alike, as it compares names, must be found: the trigrams may only find more. */
    @Test
    void missesNothingThatTheDatabaseFindsAlike() {
        learnt();
        for (String name : PEOPLE) {
            Stream.of(name, name.toLowerCase(), name.toUpperCase()).flatMap(text -> Stream.of(text.split(" "))).filter(word -> !Grams.of(word).isEmpty())
                    .forEach(word -> assertEquals(
                            db.strings("SELECT CONCAT(given_name, ' ', family_name) FROM person WHERE given_name LIKE CONCAT('%', ?, '%')"
                                    + " OR family_name LIKE CONCAT('%', ?, '%') ORDER BY id", word, word), found(word), word));
        }
    }

    @Test
    void whoeverIsNotLearntYetIsLookedAt() {
        assertEquals(PEOPLE.size(), found("okafor").size(), "a list's own condition decides");
        learnt();
        db.sql("UPDATE person SET family_name = 'Adeyemi' WHERE family_name = 'Okafor'");
        assertTrue(found("adeyemi").contains("Amara Adeyemi"), "as the version before writes it");
        learnt();
        assertEquals(List.of("Amara Adeyemi"), found("adeyemi"));
    }

    @Test
    void saysNothingOfWhatIsNoName() {
        for (String typed : List.of("", "bo", "2026-0001", "amara@families.example", "07700 900-123")) {
            assertTrue(search.lookup(typed, EVERYBODY).rows().isEmpty(), typed);
        }
    }

    @Test
    void forgetsNamesThatNobodyHas() {
        learnt();
        db.sql("DELETE FROM person WHERE family_name = 'Okafor'");
        search.forget();
        assertEquals(0, db.count("name_gram WHERE name IN ('Okafor', 'Amara')"));
        assertEquals(Grams.of("Wójcik").size(), db.count("name_gram WHERE name = 'Wójcik'"));
    }
}
