package org.homeroom.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While hosts change to a new version one after the other, the one before works on the new schema; ADR 12. */
class ExpandAndContractTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    /** The last migration of the first version: nothing runs beside what is older. */
    private static final int FIRST_VERSION = 11;
    private static final Pattern NAME = Pattern.compile("V(\\d{3})__(.+)\\.sql");
    private static final Pattern CONTRACT = Pattern.compile("\\A-- contract: \\S.{20,}\\n");

    /** What the version before would stumble over: it still reads and writes what goes, and writes nothing into what comes. */
    private static final List<Pattern> BREAKING = Stream.of(
                    "\\bDROP\\s+(TABLE|COLUMN|VIEW|PROCEDURE|FUNCTION|TRIGGER|SEQUENCE|DEFAULT|PRIMARY)\\b",
                    "\\bALTER\\s+TABLE\\b[^;]*\\bDROP\\s+(?!(INDEX|KEY|CONSTRAINT|FOREIGN|CHECK)\\b)`?\\w",
                    "\\bRENAME\\b",
                    "\\b(MODIFY|CHANGE)\\b",
                    "\\bTRUNCATE\\b",
                    "\\bDELETE\\s+FROM\\b",
                    "\\bCREATE\\s+(OR\\s+REPLACE|UNIQUE|TRIGGER)\\b",
                    "\\bALTER\\s+TABLE\\b[^;]*\\bADD\\s+(CONSTRAINT|UNIQUE|CHECK|FOREIGN|PRIMARY)\\b",
                    "\\bALTER\\s+TABLE\\b[^;]*\\bADD\\s+(COLUMN\\s+)?\\(?\\s*(?!(INDEX|KEY|CONSTRAINT|UNIQUE|CHECK|FOREIGN|PRIMARY)\\b)`?\\w+`?\\s+\\w+"
                            + "\\s*(\\([^)]*\\))?(?![^,;]*\\bDEFAULT\\b)[^,;]*\\bNOT\\s+NULL\\b")
            .map(pattern -> Pattern.compile(pattern, Pattern.CASE_INSENSITIVE)).toList();

    @Test
    void aMigrationOnlyAddsOrSaysWhatTheVersionBeforeLeftUnused() throws IOException {
        List<String> breaking = new ArrayList<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.sorted().toList()) {
                Matcher name = NAME.matcher(file.getFileName().toString());
                assertEquals(true, name.matches(), file + " is called V001__what.sql, with three digits");
                String script = Files.readString(file);
                if (Integer.parseInt(name.group(1)) > FIRST_VERSION && breaks(script)) {
                    breaking.add(file.getFileName().toString());
                }
            }
        }
        assertEquals(List.of(), breaking, "what these take away or demand is used by the version before; see ADR 12");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ALTER TABLE student ADD COLUMN house VARCHAR(40);",
        "ALTER TABLE student ADD COLUMN house VARCHAR(40) NOT NULL DEFAULT 'none' AFTER number, ADD INDEX student_house (house);",
        "ALTER TABLE student ADD house VARCHAR(40), DROP INDEX student_number;",
        "CREATE TABLE house (id BIGINT NOT NULL PRIMARY KEY, name VARCHAR(40) NOT NULL, CONSTRAINT house_name UNIQUE (name));",
        "UPDATE student SET house = 'none' WHERE house IS NULL;",
        "-- contract: student.notes, which 0.3.0 reads and writes no more\nALTER TABLE student DROP COLUMN notes;",
        "ALTER TABLE student ADD COLUMN house ENUM ('a', 'b') NOT NULL DEFAULT 'a';",
        "-- What was dropped by renaming, in words\nINSERT INTO kind (name) VALUES ('a');"})
    void whatTheVersionBeforeCanWorkWith(String script) {
        assertEquals(false, breaks(script));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "ALTER TABLE student DROP COLUMN notes;",
        "ALTER TABLE student ADD COLUMN house INT, DROP notes;",
        "DROP TABLE guardianship;",
        "ALTER TABLE student RENAME COLUMN notes TO remarks;",
        "RENAME TABLE student TO pupil;",
        "alter table student modify notes varchar(10);",
        "ALTER TABLE student CHANGE notes remarks VARCHAR(2000);",
        "ALTER TABLE student ADD COLUMN house VARCHAR(40) NOT NULL;",
        "ALTER TABLE student ADD house VARCHAR(40) NOT NULL, ADD COLUMN floor INT DEFAULT 1;",
        "ALTER TABLE student ADD CONSTRAINT student_notes CHECK (notes <> '');",
        "ALTER TABLE student DROP primary_contact;",
        "ALTER TABLE student ADD checked BOOLEAN NOT NULL;",
        "ALTER TABLE student ADD COLUMN (house INT NOT NULL);",
        "ALTER TABLE student ADD COLUMN house ENUM ('a', 'b') NOT NULL;",
        "ALTER TABLE student ADD COLUMN house INT NOT NULL COMMENT 'no default';",
        "ALTER TABLE student ALTER COLUMN number DROP DEFAULT;",
        "ALTER TABLE student DROP PRIMARY KEY;",
        "CREATE UNIQUE INDEX student_name ON student (number);",
        "CREATE OR REPLACE TABLE student (id INT);",
        "CREATE TRIGGER student_house BEFORE INSERT ON student FOR EACH ROW SET NEW.house = 'x';",
        "DELETE FROM grade_level;",
        "-- Not at the beginning\n-- contract: student.notes, which 0.3.0 reads and writes no more\nALTER TABLE student DROP COLUMN notes;",
        "-- contract: notes\nALTER TABLE student DROP COLUMN notes;"})
    void whatTheVersionBeforeWouldStumbleOver(String script) {
        assertEquals(true, breaks(script));
    }

    private static boolean breaks(String script) {
        // Neither comments nor texts in quotes are statements.
        String statements = script.replaceAll("(?m)--.*$", "").replaceAll("'[^']*'", "''");
        return !CONTRACT.matcher(script).find() && BREAKING.stream().anyMatch(pattern -> pattern.matcher(statements).find());
    }
}
