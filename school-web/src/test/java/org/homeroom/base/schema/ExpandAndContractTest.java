package org.homeroom.base.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** While hosts are upgraded one after another, the previous version works on the new schema; ADR 12. */
class ExpandAndContractTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    /** Migrations of the first version, alongside which nothing older runs. */
    private static final Pattern FIRST_VERSION = Pattern.compile("V0\\d\\d__\\w+\\.sql");
    private static final Pattern NAME = Pattern.compile("V20\\d{10}__[a-z]+\\.sql");
    private static final Pattern VIEW_NAME = Pattern.compile("R__[a-z_]+\\.sql");
    private static final Pattern VIEW = Pattern.compile("\\s*CREATE\\s+OR\\s+REPLACE\\s+SQL\\s+SECURITY\\s+INVOKER\\s+VIEW\\s[^;]+;\\s*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern LIST = Pattern.compile("\\bCHECK\\s*\\([^;]*?\\bIN\\s*\\(\\s*'", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHECK = Pattern.compile("\\bCONSTRAINT\\s+(\\w+)\\s+CHECK\\s*\\((.*)\\)\\s*[,;]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
    private static final Pattern WIDER = Pattern.compile(
            "\\bALTER\\s+TABLE\\s+\\w+\\s+DROP\\s+CONSTRAINT\\s+(\\w+),\\s*ADD\\s+CONSTRAINT\\s+\\1\\s+CHECK\\s*\\((.*)\\);",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTRACT = Pattern.compile("\\A-- contract: \\S.{20,}\\n");

    /** What the previous version would stumble over: it still reads and writes what is removed, and writes nothing into what is added. */
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

    private static final Map<String, String> KNOWN_CHECK = Map.of("term_order", "starts_on < ends_on");

    @Test
    void aMigrationOnlyAddsOrSaysWhatThePreviousVersionLeftUnused() throws IOException {
        List<String> breaking = new ArrayList<>();
        Map<String, String> checks = new HashMap<>();
        for (Path file : migrations()) {
            String name = file.getFileName().toString();
            String script = Files.readString(file);
            if (NAME.matcher(name).matches() && breaks(script, checks)) {
                breaking.add(name);
            }
            CHECK.matcher(script).results().forEach(check -> checks.put(check.group(1), check.group(2)));
        }
        assertEquals(List.of(), breaking, "what these take away or demand is used by the version before; see ADR 12");
    }

    @Test
    void aMigrationIsNamedByItsMinuteAndItsRoom() throws IOException {
        assertEquals(List.of(), migrations().stream().map(file -> file.getFileName().toString())
                .filter(name -> Stream.of(FIRST_VERSION, NAME, VIEW_NAME).noneMatch(pattern -> pattern.matcher(name).matches())).toList(),
                "a migration is called V202612312359__room.sql, so that two branches do not meet, or R__view.sql");
    }

    @Test
    void aViewIsReplacedWholeAndReadAsWhoAsks() throws IOException {
        for (Path file : migrations()) {
            if (VIEW_NAME.matcher(file.getFileName().toString()).matches()) {
                assertTrue(VIEW.matcher(statements(Files.readString(file))).matches(), file + " is one view, and nothing else");
            }
        }
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.sorted().toList();
        }
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
        "ALTER TABLE photo DROP CONSTRAINT photo_state;",
        "ALTER TABLE term DROP CONSTRAINT term_order, ADD CONSTRAINT term_order CHECK (starts_on < ends_on OR open = TRUE);",
        "-- What was dropped by renaming, in words\nINSERT INTO kind (name) VALUES ('a');"})
    void whatThePreviousVersionCanWorkWith(String script) {
        assertEquals(false, breaks(script, KNOWN_CHECK));
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
        "ALTER TABLE term DROP CONSTRAINT term_order, ADD CONSTRAINT term_order CHECK (starts_on < ends_on AND open = TRUE);",
        "ALTER TABLE term DROP CONSTRAINT term_order, ADD CONSTRAINT term_order CHECK (starts_on + 7 < ends_on);",
        "ALTER TABLE term DROP CONSTRAINT term_other, ADD CONSTRAINT term_other CHECK (starts_on < ends_on OR open = TRUE);",
        "CREATE TABLE house (id INT PRIMARY KEY, state VARCHAR(20) NOT NULL, CONSTRAINT house_state CHECK (state IN ('A', 'B')));",
        "CREATE OR REPLACE VIEW portrait AS SELECT 1;",
        "CREATE UNIQUE INDEX student_name ON student (number);",
        "CREATE OR REPLACE TABLE student (id INT);",
        "CREATE TRIGGER student_house BEFORE INSERT ON student FOR EACH ROW SET NEW.house = 'x';",
        "DELETE FROM grade_level;",
        "-- Not at the beginning\n-- contract: student.notes, which 0.3.0 reads and writes no more\nALTER TABLE student DROP COLUMN notes;",
        "-- contract: notes\nALTER TABLE student DROP COLUMN notes;"})
    void whatThePreviousVersionWouldStumbleOver(String script) {
        assertEquals(true, breaks(script, KNOWN_CHECK));
    }

    /** @param checks the conditions of constraints up to here, by name */
    private static boolean breaks(String script, Map<String, String> checks) {
        if (CONTRACT.matcher(script).find()) {
            return false;
        }
        String wider = WIDER.matcher(script).replaceAll(check -> widens(check.group(1), check.group(2), checks) ? "" : "$0");
        String statements = statements(wider);
        return LIST.matcher(wider).find() || BREAKING.stream().anyMatch(pattern -> pattern.matcher(statements).find());
    }

    /** Whether everything a condition allowed is still allowed, which can be told if it is the first of two alternatives. */
    private static boolean widens(String name, String condition, Map<String, String> checks) {
        return checks.containsKey(name) && condition.startsWith(checks.get(name) + " OR ");
    }

    /** Comments and quoted texts are not statements. */
    private static String statements(String script) {
        return script.replaceAll("(?m)--.*$", "").replaceAll("'[^']*'", "''");
    }
}
