package org.homeroom.people.person;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.homeroom.base.shared.SearchWords;
import org.homeroom.base.shared.SortKeys;
import org.homeroom.web.list.Column;

/** What has a person's names: a row of a list, mostly. */
public interface PersonName {
    String givenName();

    /** What the person is called every day; null where it is the given name. */
    String called();

    String familyName();

    /** As one speaks to them. */
    default String name() {
        return Person.name(givenName(), called(), familyName());
    }

    /** As they stand in a list that is sorted by family names. */
    default String listName() {
        return Person.listName(givenName(), called(), familyName());
    }

    /** The first column of a list of persons; an export has their names one by one. */
    static <R extends PersonName> Column<R> column() {
        return Column.<R>text("name", "person.name", PersonName::listName).avatarOf(PersonName::name).sorted(order("p")).exportedAs(List.of(
                Column.text("family", "person.family_name", PersonName::familyName), Column.text("given", "person.given_name", PersonName::givenName),
                Column.text("called", "person.called", PersonName::called)));
    }

    private static String order(String person) {
        return "%1$s.familyName %%1$s, %1$s.givenName %%1$s".formatted(person);
    }

    /**
     * The order of a list that has no other, such as the suggestions of a field.
     *
     * @param unique a column of the query that no two rows share
     */
    static SortKeys byName(String person, String unique) {
        return new SortKeys("name", Map.of("name", order(person)), unique);
    }

    /**
     * By what people find a person.
     *
     * @param person what a query calls them
     * @param more   columns of the same search, such as a number
     */
    static SearchWords.Columns words(String person, String... more) {
        List<String> names = List.of(person + ".givenName", person + ".familyName", person + ".called");
        return new SearchWords.Columns(Stream.concat(names.stream(), Stream.of(more)).toArray(String[]::new));
    }

    /** The same, and by how they are reached. */
    static SearchWords.Columns wordsAndContact(String person, String... more) {
        return words(person, more).address(person + ".email").phone(person + ".phone");
    }
}
