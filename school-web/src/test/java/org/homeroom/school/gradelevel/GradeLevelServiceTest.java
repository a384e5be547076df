package org.homeroom.school.gradelevel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class GradeLevelServiceTest {
    @Inject
    GradeLevelService levels;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside riverside;

    /** Riverside has Year 7 and Year 8, and classes in both. */
    @BeforeEach
    void theAdministratorSetsUp() {
        riverside = given.riverside();
        caller.as(riverside.admin);
    }

    private List<String> names() {
        return levels.choices().stream().map(GradeLevelChoice::name).toList();
    }

    private long id(String name) {
        return Long.parseLong(db.string("SELECT id FROM grade_level WHERE name = ?", name));
    }

    private void rename(long id, String name) {
        levels.save(id, new GradeLevelForm(levels.edit(id).version, name));
    }

    private static void at(String field, String key, Runnable work) {
        RuleBroken broken = assertThrows(RuleBroken.class, work::run);
        assertEquals(field, broken.field());
        assertEquals(key, broken.key());
    }

    private static GradeRangeForm range(String prefix, int from, int to) {
        GradeRangeForm form = new GradeRangeForm();
        form.prefix = prefix;
        form.from = from;
        form.to = to;
        return form;
    }

    @Test
    void addsARangeAndLeavesOutWhatIsThere() {
        assertEquals(3, levels.addRange(range("Year", 7, 11)));
        assertEquals(List.of("Year 7", "Year 8", "Year 9", "Year 10", "Year 11"), names());
    }

    @Test
    void aRangeNeedsNoPrefix() {
        levels.addRange(range(null, 1, 2));
        assertEquals(List.of("Year 7", "Year 8", "1", "2"), names());
    }

    @Test
    void refusesARangeThatRunsBackwardsOrIsAMistake() {
        at("to", "gradelevel.range_order", () -> levels.addRange(range("Year", 9, 8)));
        at("to", "gradelevel.range_long", () -> levels.addRange(range("Year", 1, 100)));
        assertEquals(2, db.count("grade_level"));
    }

    @Test
    void namesAreUniqueWhateverTheirCase() {
        at("name", "gradelevel.name_taken", () -> levels.create(new GradeLevelForm(0, "YEAR 7")));
        at("name", "gradelevel.name_taken", () -> rename(riverside.year8, "year 7"));
        at("name", "form.missing", () -> levels.create(new GradeLevelForm(0, null)));
        at("name", "form.too_long", () -> levels.create(new GradeLevelForm(0, "x".repeat(41))));
    }

    @Test
    void theSecondToTakeANameIsTold() {
        db.besides(em -> em.persist(new GradeLevel("Year 9", 3)), () -> assertThrows(RuleBroken.class, () -> levels.create(new GradeLevelForm(0, "Year 9"))));
        assertEquals(1, db.count("grade_level WHERE name = 'Year 9'"));
    }

    @Test
    void isRenamedInItsPlace() {
        rename(riverside.year7, "Form 7");
        assertEquals(List.of("Form 7", "Year 8"), names());
        rename(riverside.year7, "form 7");
        assertEquals(List.of("form 7", "Year 8"), names());
    }

    @Test
    void theSecondToRenameIsTold() {
        GradeLevelForm mine = levels.edit(riverside.year7);
        rename(riverside.year7, "Form 7");
        mine.name = "Class 7";
        assertThrows(Conflict.class, () -> levels.save(riverside.year7, mine));
        assertEquals(List.of("Form 7", "Year 8"), names());
    }

    @Test
    void movesByOnePlaceAndNotBeyondTheEnds() {
        levels.create(new GradeLevelForm(0, "Year 6"));
        levels.move(id("Year 6"), true);
        assertEquals(List.of("Year 7", "Year 6", "Year 8"), names());
        levels.move(id("Year 6"), true);
        levels.move(id("Year 6"), true);
        assertEquals(List.of("Year 6", "Year 7", "Year 8"), names());
        levels.move(riverside.year8, false);
        assertEquals(List.of("Year 6", "Year 7", "Year 8"), names());
    }

    @Test
    void isRemovedOnlyIfNoClassUsesIt() {
        levels.create(new GradeLevelForm(0, "Year 9"));
        levels.remove(id("Year 9"));
        at(null, "gradelevel.used", () -> levels.remove(riverside.year7));
        assertEquals(List.of("Year 7", "Year 8"), names());
        assertEquals(List.of(true, true), levels.list().stream().map(GradeLevelRow::used).toList());
        assertThrows(NotFound.class, () -> levels.remove(999));
    }

    @Test
    void onlyTheSetUpMayChangeThem() {
        caller.as(riverside.lindqvist.account());
        assertThrows(NotAllowed.class, () -> levels.create(new GradeLevelForm(0, "Year 9")));
        assertThrows(NotAllowed.class, () -> levels.addRange(range("Year", 9, 10)));
        assertThrows(NotAllowed.class, () -> levels.save(riverside.year7, new GradeLevelForm(1, "x")));
        assertThrows(NotAllowed.class, () -> levels.move(riverside.year7, false));
        assertThrows(NotAllowed.class, () -> levels.remove(riverside.year7));
        assertThrows(NotAllowed.class, () -> levels.list());
        assertEquals(2, names().size());
    }
}
