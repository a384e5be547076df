package org.homeroom.people.person;

import java.util.List;
import java.util.Map;
import org.homeroom.base.shared.ListQuery;
import org.homeroom.base.shared.SearchWords;
import org.homeroom.base.shared.SortKeys;
import org.homeroom.web.list.Column;

/** Anything with a person's names, usually a row of a list. */
public interface PersonName {
    /** Empty, or null, if there is one name only. */
    String givenName();

    /** The everyday name; null if it is the given name. */
    String called();

    String familyName();

    /** As one addresses them. */
    default String name() {
        return Person.name(givenName(), called(), familyName());
    }

    /** As in a passport. */
    default String fullName() {
        return Person.name(givenName(), null, familyName());
    }

    /** As in a list sorted by family name. */
    default String listName() {
        return Person.listName(givenName(), called(), familyName());
    }

    /** The first column of a list of people; an export has their names in separate columns. */
    static <R extends PersonName> Column<R> column() {
        return Column.<R>text("name", "person.name", PersonName::listName).avatarOf(PersonName::name).sorted(order("p")).exportedAs(List.of(
                Column.text("family", "person.family_name", PersonName::familyName), Column.text("given", "person.given_name", PersonName::givenName),
                Column.text("called", "person.called", PersonName::called)));
    }

    private static String order(String person) {
        return "%1$s.familyName %%1$s, %1$s.givenName %%1$s".formatted(person);
    }

    /** A long list of people is read along the names, not sorted. @param query one whose first join is to the person, as {@code p} */
    static <R> ListQuery<R> along(ListQuery<R> query, String entity, String alias) {
        return query.along("Person p LEFT JOIN %s %2$s ON %2$s.person = p".formatted(entity, alias));
    }

    /** The default order of a list, and of suggestions. @param unique a column of the query that no two rows share */
    static SortKeys byName(String person, String unique) {
        return new SortKeys("name", Map.of("name", order(person)), unique);
    }

    /**
     * The columns searched for a person.
     *
     * @param person the query's alias for them
     * @param more   further columns to search, such as a number
     */
    static SearchWords.Columns words(String person, String... more) {
        return new SearchWords.Columns(person + ".givenName", person + ".familyName", person + ".called").more(more);
    }

    /** The same, with e-mail address and phone number. */
    static SearchWords.Columns wordsAndContact(String person, String... more) {
        return words(person, more).address(person + ".email").phone(person + ".phone");
    }
}
