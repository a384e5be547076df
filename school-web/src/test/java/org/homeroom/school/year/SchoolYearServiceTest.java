package org.homeroom.school.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SchoolYearServiceTest {
    private static final LocalDate FIRST = LocalDate.of(2027, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2028, 7, 18);
    @Inject
    SchoolYearService years;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside riverside;

    @BeforeEach
    void theAdministratorSetsUp() {
        riverside = given.riverside();
        caller.as(riverside.admin);
    }

    private static TermForm term(String name, String first, String last) {
        return new TermForm(null, name, first == null ? null : LocalDate.parse(first), last == null ? null : LocalDate.parse(last));
    }

    private static SchoolYearForm form(TermForm... terms) {
        return new SchoolYearForm(0, "2027/28", FIRST, LAST, List.of(terms));
    }

    private static TermForm autumn() {
        return term("Autumn", "2027-09-01", "2027-12-17");
    }

    private static TermForm spring() {
        return term("Spring", "2028-01-04", "2028-03-31");
    }

    private void refuses(String field, String key, SchoolYearForm form) {
        RuleBroken broken = assertThrows(RuleBroken.class, () -> years.create(form));
        assertEquals(field, broken.field());
        assertEquals(key, broken.key());
        assertEquals(2, db.count("school_year"));
        assertEquals(0, db.count("term"));
    }

    @Test
    void storesAYearWithItsTermsAndLeavesEmptyLinesOut() {
        long id = years.create(form(autumn(), new TermForm(), spring()));
        assertEquals(List.of("Autumn", "Spring"), db.strings("SELECT name FROM term WHERE school_year_id = ? ORDER BY starts_on", id));
    }

    @Test
    void refusesALastDayBeforeTheFirst() {
        refuses("endsOn", "year.order", new SchoolYearForm(0, "2027/28", LAST, FIRST, List.of()));
    }

    @Test
    void aYearHasAtMostEighteenMonths() {
        refuses("endsOn", "year.too_long", new SchoolYearForm(0, "2027/28", FIRST, FIRST.plusMonths(18), List.of()));
        years.create(new SchoolYearForm(0, "2027/28", FIRST, FIRST.plusMonths(18).minusDays(1), List.of()));
    }

    private void refusesToMove(String field, String key, LocalDate first, LocalDate last) {
        SchoolYearForm form = years.edit(riverside.year);
        form.startsOn = first;
        form.endsOn = last;
        RuleBroken broken = assertThrows(RuleBroken.class, () -> years.save(riverside.year, form));
        assertEquals(field, broken.field());
        assertEquals(key, broken.key());
    }

    @Test
    void aYearIsNotMovedAwayFromItsClasses() {
        refusesToMove("startsOn", "year.days_before", Given.FIRST_DAY.plusDays(1), Given.LAST_DAY);
        LocalDate moved = Given.FIRST_DAY.plusMonths(5);
        given.enrolled(given.student(given.person("Ida Late")), riverside.class7b);
        db.sql("UPDATE enrolment SET starts_on = ? WHERE student_id = (SELECT MAX(id) FROM student)", moved);
        refusesToMove("endsOn", "year.days_after", Given.FIRST_DAY, moved.minusDays(1));
        SchoolYearForm form = years.edit(riverside.year);
        form.endsOn = moved;
        years.save(riverside.year, form);
    }

    @Test
    void aYearIsNotMovedAwayFromItsTerms() {
        long id = years.create(form(autumn()));
        SchoolYearForm form = years.edit(id);
        form.endsOn = LocalDate.parse("2027-12-16");
        assertEquals("term0StartsOn", assertThrows(RuleBroken.class, () -> years.save(id, form)).field());
    }

    @Test
    void aYearIsRemovedWithItsTermsUnlessAnythingElseIsInIt() {
        long id = years.create(form(autumn(), spring()));
        years.remove(id);
        assertEquals(0, db.count("term"));
        assertEquals(0, db.count("school_year WHERE id = ?", id));
        assertEquals("year.used", assertThrows(RuleBroken.class, () -> years.remove(riverside.year)).key());
        caller.as(riverside.lindqvist.account());
        assertThrows(NotAllowed.class, () -> years.remove(riverside.year));
    }

    @Test
    void refusesTwoYearsWithOneName() {
        refuses("name", "year.name_taken", new SchoolYearForm(0, "2026/27", FIRST, LAST, List.of()));
    }

    @Test
    void refusesAYearThatOverlapsWithAnother() {
        refuses("startsOn", "year.overlaps", new SchoolYearForm(0, "2027/28", Given.LAST_DAY, LAST, List.of()));
    }

    @Test
    void refusesTermsThatOverlap() {
        refuses("term1StartsOn", "year.term_overlaps", form(autumn(), term("Spring", "2027-12-17", "2028-03-31")));
    }

    @Test
    void refusesATermOutsideItsYear() {
        refuses("term0StartsOn", "year.term_outside_year", form(term("Autumn", "2027-08-31", "2027-12-17")));
    }

    @Test
    void refusesATermThatEndsBeforeItBegins() {
        refuses("term0EndsOn", "year.order", form(term("Autumn", "2027-12-17", "2027-09-01")));
    }

    @Test
    void refusesTwoTermsWithOneName() {
        refuses("term1Name", "year.term_name_taken", form(autumn(), term("autumn", "2028-01-04", "2028-03-31")));
    }

    @Test
    void saysWhatIsMissingOfATerm() {
        refuses("term0Name", "year.term_without_name", form(term(null, "2027-09-01", "2027-12-17")));
        refuses("term0StartsOn", "year.term_without_start", form(term("Autumn", null, "2027-12-17")));
        refuses("term0EndsOn", "year.term_without_end", form(term("Autumn", "2027-09-01", null)));
    }

    @Test
    void aTermKeepsItsRowWhenItIsRenamedAndGoesWhenItsLineIsEmptied() {
        long id = years.create(form(autumn(), spring()));
        String row = db.string("SELECT id FROM term WHERE name = 'Autumn'");
        SchoolYearForm form = years.edit(id);
        form.terms.getFirst().name = "Michaelmas";
        TermForm second = form.terms.get(1);
        second.name = null;
        second.startsOn = null;
        second.endsOn = null;
        years.save(id, form);
        assertEquals(List.of(row), db.strings("SELECT id FROM term WHERE school_year_id = ?", id));
        assertEquals("Michaelmas", db.string("SELECT name FROM term WHERE id = ?", row));
    }

    @Test
    void aTermMayTakeTheNameOfARemovedOne() {
        long id = years.create(form(autumn(), spring()));
        years.save(id, new SchoolYearForm(years.edit(id).version, "2027/28", FIRST, LAST, List.of(autumn())));
        assertEquals(List.of("Autumn"), db.strings("SELECT name FROM term WHERE school_year_id = ?", id));
    }

    @Test
    void theSecondToSaveIsToldEvenIfOnlyTermsChanged() {
        long id = years.create(form(autumn()));
        SchoolYearForm mine = years.edit(id);
        SchoolYearForm theirs = years.edit(id);
        theirs.terms.set(1, spring());
        years.save(id, theirs);
        assertThrows(Conflict.class, () -> years.save(id, mine));
    }

    @Test
    void proposesTheYearAfterTheLast() {
        SchoolYearForm proposal = years.propose(List.of("One", "Two"));
        assertEquals("2027/28", proposal.name);
        assertEquals(LocalDate.of(2027, 9, 1), proposal.terms.get(0).startsOn);
        assertEquals(proposal.terms.get(0).endsOn.plusDays(1), proposal.terms.get(1).startsOn);
        assertEquals(proposal.endsOn, proposal.terms.get(1).endsOn);
        assertEquals(SchoolYearForm.TERMS, proposal.terms.size());
    }

    @Test
    void whatIsProposedCanBeSaved() {
        years.create(years.propose(List.of("One", "Two", "Three")));
        assertEquals(3, db.count("term"));
    }

    @Test
    void onlyTheSetUpMayChangeYears() {
        caller.as(riverside.lindqvist.account());
        assertThrows(NotAllowed.class, () -> years.create(form()));
        assertThrows(NotAllowed.class, () -> years.edit(riverside.year));
        assertThrows(NotAllowed.class, () -> years.list());
        assertThrows(NotAllowed.class, () -> years.propose(List.of()));
        assertEquals(2, years.choices().size());
        caller.asVisitor();
        assertThrows(NotAllowed.class, () -> years.choices());
    }
}
