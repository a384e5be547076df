package org.homeroom.office.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.base.shared.Known;
import org.homeroom.office.registration.Registration.State;
import org.homeroom.people.person.Person;
import org.homeroom.web.list.Column;
import org.homeroom.web.list.Column.Badge;
import org.homeroom.web.list.Column.Choice;
import org.homeroom.web.list.Columns;

public record RegistrationRow(Long id, String givenName, String familyName, String email, String country, LocalDate birthDate,
                              String guardianGivenName, String guardianFamilyName, String guardianPhone, String year, State state, Instant receivedAt) {
    static final String SELECT = "r.id, r.givenName, r.familyName, r.email, r.country, r.birthDate, r.guardianGivenName, r.guardianFamilyName,"
            + " r.guardianPhone, y.name, r.state, r.createdAt";
    static final Columns<RegistrationRow> COLUMNS = new Columns<>("/registration/list", "r.id", "-received", row -> "/registration/view?id=" + row.id(),
            Column.text("name", "registration_list.name", RegistrationRow::name).sorted("r.familyName %1$s, r.givenName %1$s").exportedAs(List.of(
                    Column.text("family", "person.family_name", RegistrationRow::familyName),
                    Column.text("given", "person.given_name", RegistrationRow::givenName))),
            Column.text("email", "person.email", RegistrationRow::email).sorted("r.email %1$s"),
            Column.country("country", "registration_list.country", RegistrationRow::country).filtered("country"),
            Column.date("birth", "registration_register.birth_date", RegistrationRow::birthDate).sorted("r.birthDate %1$s").byChoice(),
            Column.text("guardian", "registration_list.guardian", RegistrationRow::guardian).byChoice(),
            Column.phone("phone", "registration_list.guardian_phone", RegistrationRow::guardianPhone).byChoice(),
            Column.text("year", "registration_register.year", RegistrationRow::year).sorted("y.startsOn %1$s, r.createdAt %1$s"),
            Column.time("received", "registration_list.received", RegistrationRow::receivedAt).sorted("r.createdAt %1$s"),
            Column.state("state", "person.state", RegistrationRow::badge).sorted("r.state %1$s, r.createdAt %1$s").first().filtered("state",
                    Stream.concat(Stream.of(Choice.all("")), Known.of(State.class).stream().map(state -> new Choice(state.name(), text(state))))
                            .toArray(Choice[]::new)));

    /** For sorting: family name first. */
    public String name() {
        return Person.listName(givenName, null, familyName);
    }

    private String guardian() {
        return guardianFamilyName == null ? null : Person.listName(guardianGivenName, null, guardianFamilyName);
    }

    private Badge badge() {
        return new Badge(kind(state), text(state));
    }

    private static String text(State state) {
        return "registration.state." + state;
    }

    /** The style of a state's badge. */
    static String kind(State state) {
        return switch (state) {
            case WAITING -> "warning";
            case ACCEPTED -> "good";
            case DECLINED -> "danger";
            case UNVERIFIED, ASKED, UNKNOWN -> "neutral";
        };
    }
}
