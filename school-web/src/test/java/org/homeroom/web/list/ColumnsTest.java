package org.homeroom.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.web.list.Column.Badge;
import org.homeroom.web.list.Column.Choice;
import org.homeroom.web.list.Column.Link;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private record Pupil(String name, LocalDate born, Instant seen, String country, Badge state, List<Link> friends) {
    }

    private static final Columns<Pupil> COLUMNS = new Columns<>("/student/list", "s.id", "-born", row -> "/student/view?name=" + row.name(),
            Column.text("name", "person.name", Pupil::name).sorted("s.name %1$s").exportedAs(List.of(Column.text("full", "person.full_name", Pupil::name))),
            Column.date("born", "student.birth_date", Pupil::born).sorted("s.birthDate %1$s"),
            Column.time("seen", "person.change", Pupil::seen).byChoice(),
            Column.country("country", "student.country", Pupil::country).filtered("country"),
            Column.state("state", "person.state", Pupil::state).first().filtered("state", new Choice("", "student_list.enrolled"),
                    new Choice("withdrawn", "student_list.withdrawn"), Choice.all("all")),
            Column.links("friends", "guardian.children", Pupil::friends),
            Column.<Pupil>picture("portrait", "student.portrait", row -> null).byChoice()).filtered("year");

    private static List<String> shown(Map<String, String> address, Set<String> chosen) {
        return COLUMNS.shown(COLUMNS.state(address), chosen).stream().map(Column::key).toList();
    }

    @Test
    void showsTheDefaultsOrWhatSomeoneChose() {
        assertEquals(List.of("name", "born", "country", "state", "friends"), shown(Map.of("state", "all"), null));
        assertEquals(List.of("name", "seen", "portrait"), shown(Map.of("state", "all"), Set.of("portrait", "seen", "gone")), "the first is always there");
        assertEquals(List.of("name"), shown(Map.of(), Set.of("none")));
    }

    @Test
    void aStateThatTheListIsFilteredByIsNotRepeated() {
        assertEquals(List.of("name", "born", "country", "friends"), shown(Map.of(), null));
        assertEquals(List.of("name", "born", "country", "friends"), shown(Map.of("state", "withdrawn"), null));
        assertEquals(List.of("name", "born", "country", "friends"), shown(Map.of("state", "nonsense", "country", "FR"), null));
    }

    @Test
    void aNarrowPageKeepsTheFirstColumns() {
        assertEquals(Set.of("name", "state"), narrow(Map.of("state", "all")));
        assertEquals(Set.of("name", "born"), narrow(Map.of()));
    }

    private static Set<String> narrow(Map<String, String> address) {
        return COLUMNS.narrow(COLUMNS.shown(COLUMNS.state(address), null)).stream().map(Column::key).collect(Collectors.toSet());
    }

    @Test
    void anAddressHasTheFiltersOfTheColumnsAndNoOthers() {
        assertEquals("?country=FR&state=all&year=3", COLUMNS.state(Map.of("country", "FR", "state", "all", "year", "3", "town", "Riverside")).getUrl());
    }

    @Test
    void sortsByItsColumnsOnly() {
        assertEquals(" ORDER BY s.name DESC, s.id", COLUMNS.sorts().orderBy(new PageRequest(1, 25, "name", true)));
        assertEquals(" ORDER BY s.birthDate DESC, s.id", COLUMNS.sorts().orderBy(COLUMNS.state(Map.of("sort", "country", "dir", "desc")).request()));
        assertTrue(COLUMNS.state(Map.of()).isDescending());
    }

    @Test
    void anExportHasAllColumnsInTheirTypes() {
        Pupil zoe = new Pupil("Zoë", LocalDate.of(2013, 4, 1), Instant.parse("2026-11-21T11:00:59Z"), "FR", new Badge("good", "student_list.enrolled"),
                List.of(new Link("/1", "Amara"), new Link("/2", "Luc")));
        assertEquals(List.of("full", "born", "seen", "country", "state", "friends"), COLUMNS.exported().stream().map(Column::key).toList());
        assertEquals(Arrays.asList("Zoë", LocalDate.of(2013, 4, 1), LocalDateTime.of(2026, 11, 21, 12, 0), "Frankreich", "An der Schule", "Amara; Luc"),
                COLUMNS.exported().stream().map(column -> column.cell(zoe, Locale.GERMAN, ZoneId.of("Europe/Berlin"))).toList());
        assertNull(Column.<Pupil>date("born", "student.birth_date", row -> null).cell(zoe, Locale.GERMAN, ZoneId.of("Europe/Berlin")));
    }
}
