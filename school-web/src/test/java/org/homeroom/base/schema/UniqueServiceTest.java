package org.homeroom.base.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database lets two rows share. */
@ServiceTest
class UniqueServiceTest {
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside riverside;

    @BeforeEach
    void thereIsASchool() {
        riverside = given.riverside();
    }

    @Test
    void accentsTellCodesNamesAndYearsApartAndCaseDoesNot() {
        long staff = riverside.sato.staffMember();
        long other = riverside.lindqvist.staffMember();
        twoOf("UPDATE staff_member SET code = '%s' WHERE id = ", "MUL", "M\u00dcL", "mul", staff, other);
        twoOf("UPDATE grade_level SET name = '%s' WHERE id = ", "Cafe", "Caf\u00e9", "CAFE", riverside.year7, riverside.year8);
        twoOf("UPDATE school_class SET name = '%s' WHERE id = ", "9a", "9\u00e4", "9A", riverside.class7b, riverside.class8a);
        twoOf("UPDATE school_year SET name = '%s' WHERE id = ", "Annee", "Ann\u00e9e", "ANNEE", riverside.year, riverside.lastYear);
    }

    private void twoOf(String update, String plain, String accented, String loud, long one, long another) {
        db.sql(update.formatted(plain) + one);
        db.sql(update.formatted(accented) + another);
        assertThrows(RuntimeException.class, () -> db.sql(update.formatted(loud) + another), update);
    }

    /** A new one is decided upon here and in docs/adr/0033-text-as-people-write-it.md. */
    @Test
    void everyUniqueKeyOnTextIsDecidedUpon() {
        assertEquals(List.of("account_link_secret", "consent_in_force", "draft_form", "grade_level_name", "photo_object", "photo_once",
                "photo_poll_key", "registration_secret", "rendition_one", "school_class_name", "school_year_name", "staff_member_code", "student_number", "term_name", "user_account_email",
                "user_account_name"), db.strings("""
                SELECT DISTINCT s.index_name FROM information_schema.statistics s JOIN information_schema.columns c ON c.table_schema = s.table_schema
                    AND c.table_name = s.table_name AND c.column_name = s.column_name
                WHERE s.table_schema = DATABASE() AND s.non_unique = 0 AND s.index_name <> 'PRIMARY' AND c.character_set_name IS NOT NULL
                    AND s.table_name <> 'flyway_schema_history' ORDER BY s.index_name"""));
    }
}
