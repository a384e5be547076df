package org.homeroom.base.schema;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ADR 13 says what Aurora MySQL would have to replace; this keeps it true. */
class MariaDbOnlyTest {
    private static final Path ROOT = Path.of("..");
    private static final Path DECISION = ROOT.resolve("docs/adr/0013-mariadb-and-not-aurora.md");

    /** Where statements, and settings of the database and its driver, are written. */
    private static final Map<String, List<String>> PLACES = Map.ofEntries(
            Map.entry("migrations", List.of("school-web/src/main/resources/db")),
            Map.entry("school-web", List.of("school-web/src/main/java")),
            Map.entry("persistence.xml", List.of("school-web/src/main/resources/META-INF/persistence.xml")),
            Map.entry("server-config", List.of("server-config/src/main")),
            Map.entry("local-stack", List.of("local-stack/src/main/java")),
            Map.entry("role mariadb", role("mariadb")),
            Map.entry("role backup", role("backup")),
            Map.entry("role monitoring", role("monitoring")),
            Map.entry("role school_web", role("school_web")),
            Map.entry("inventory", List.of("ansible/inventories")));

    private static List<String> role(String name) {
        return Stream.of("defaults", "files", "tasks", "templates", "vars").map(part -> "ansible/roles/" + name + "/" + part).toList();
    }

    private static final Map<String, List<String>> TEXTS = texts();

    private static Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new TreeMap<>();
        PLACES.forEach((place, parts) -> {
            List<String> found = new ArrayList<>();
            for (String part : parts) {
                try (Stream<Path> files = Files.exists(ROOT.resolve(part)) ? Files.walk(ROOT.resolve(part)) : Stream.empty()) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        found.addAll(SourceText.of(file.getFileName().toString(), Files.readString(file, StandardCharsets.UTF_8)));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            texts.put(place, found);
        });
        return texts;
    }

    @Test
    void everythingIsLookedAt() {
        TEXTS.forEach((place, texts) -> assertTrue(!texts.isEmpty(), place + " is empty"));
        assertTrue(TEXTS.get("migrations").size() >= 11);
        long queries = TEXTS.get("school-web").stream().filter(text -> text.contains("SELECT")).count();
        assertTrue(queries > 100, () -> "only " + queries + " queries were found");
        assertTrue(TEXTS.get("school-web").stream().anyMatch(text -> text.contains("ON DUPLICATE KEY UPDATE")), "a block of text");
    }

    @Test
    void theListSaysWhatIsUsedAndWhere() {
        assertAll(MariaDbOnly.ALL.stream().map(only -> () -> {
            TreeSet<String> places = new TreeSet<>();
            StringBuilder lines = new StringBuilder();
            TEXTS.forEach((place, texts) -> texts.stream().filter(only::isIn).forEach(text -> {
                places.add(place);
                lines.append('\n').append(place).append(": ").append(only.lines(text));
            }));
            assertEquals(new TreeSet<>(only.where()), places, () -> "MariaDB's alone: " + only.feature() + ". What is used of it, and where, stands in "
                    + MariaDbOnly.class.getSimpleName() + " and in ADR 13, with what Aurora MySQL would take instead." + lines);
        }));
    }

    @Test
    void theDecisionHasTheSameTable() throws IOException {
        List<String> rows = Files.readAllLines(DECISION).stream().filter(line -> line.startsWith("| ")).skip(1).toList();
        assertEquals(MariaDbOnly.ALL.stream().filter(only -> !only.where().isEmpty()).map(MariaDbOnly::row).toList(), rows);
    }

    private static List<String> features(String name, String text) {
        return MariaDbOnly.ALL.stream().filter(only -> SourceText.of(name, text).stream().anyMatch(only::isIn)).map(MariaDbOnly::feature).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "INSERT INTO student (number) VALUES ('1') RETURNING id;",
        "DELETE FROM photo WHERE id = 1 RETURNING *;",
        "create sequence student_number;",
        "INSERT INTO student (number) VALUES (NEXT VALUE FOR student_number);",
        "CREATE TABLE house (id INT) WITH SYSTEM VERSIONING;",
        "ALTER TABLE photo ADD COLUMN object_uuid UUID;",
        "CREATE TABLE seen (address INET6 NOT NULL);",
        "ALTER TABLE photo ADD COLUMN IF NOT EXISTS house INT;",
        "ALTER TABLE photo DROP INDEX IF EXISTS photo_queue;",
        "CREATE INDEX IF NOT EXISTS photo_queue ON photo (state);",
        "ALTER TABLE photo DROP CONSTRAINT IF EXISTS photo_once;",
        "CREATE OR REPLACE TABLE house (id INT);",
        "ALTER TABLE photo ADD COLUMN ratio INT AS (width / height) PERSISTENT;",
        "ALTER TABLE photo ALTER INDEX photo_queue IGNORED;",
        "CREATE TABLE house (id CHAR(36) NOT NULL DEFAULT UUID());",
        "SET STATEMENT max_statement_time = 1 FOR SELECT 1;",
        "SELECT id FROM photo FETCH FIRST 3 ROWS ONLY;",
        "SELECT id FROM photo FOR UPDATE WAIT 3;",
        "DELETE FROM school WHERE id > (SELECT MIN(s.id) FROM school s);",
        "UPDATE photo SET tries = (SELECT MAX(p.tries) FROM photo p) WHERE id = 1;",
        "SELECT NVL(called, given_name) FROM person;",
        "SELECT JSON_EXISTS(content, '$.name') FROM draft;",
        "CREATE TABLE house (name VARCHAR(40) COLLATE utf8mb4_uca1400_as_cs);"})
    void isSpecificToMariaDb(String statement) {
        assertEquals(1, Math.min(1, features("V012__a.sql", statement).size()), statement);
        String java = "class A { Object a = em.createNativeQuery(\"" + statement + "\"); }";
        assertEquals(features("V012__a.sql", statement), features("A.java", java), java);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "CREATE TABLE IF NOT EXISTS house (id BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, uuid CHAR(36) NOT NULL DEFAULT (UUID()), made DATETIME(6) DEFAULT CURRENT_TIMESTAMP(6));",
        "CREATE OR REPLACE SQL SECURITY INVOKER VIEW portrait AS SELECT 1;",
        "DROP TABLE IF EXISTS house;",
        "INSERT INTO job_lease (name) VALUES (?) ON DUPLICATE KEY UPDATE name = VALUES(name);",
        "INSERT INTO secret_key (name, value) VALUES ('a', LOWER(HEX(RANDOM_BYTES(32))));",
        "SELECT id FROM photo WHERE state = 'READY' ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED;",
        "DELETE younger FROM school younger JOIN school older ON older.id < younger.id;",
        "UPDATE user_account SET state = 'CLOSED' WHERE id IN (SELECT account_id FROM demo_account);",
        "SELECT UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, REGEXP_REPLACE(phone, '[^0-9+]', '') FROM person;",
        "SELECT ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) FROM c;",
        "-- RETURNING id, in a comment\nSELECT 1;",
        "# CREATE SEQUENCE in another\nSELECT 1;"})
    void mySqlHasItToo(String statement) {
        assertEquals(List.of(), features("V012__a.sql", statement));
    }

    @Test
    void stringsOfJavaFilesAreRead() {
        assertEquals(List.of("a\"b", "c d", "SELECT E RETURNING F", "jdbc:mariadb:x"), SourceText.of("A.java", """
                // "no" and 'no'
                /* "no" */
                class A {
                    char quote = '"';
                    String a = "a\\"b" ;
                    String c = "c "
                            // "no"
                            + "d"; // "no"
                    String e = \"""
                            select e
                            RETURNING f\""";
                    String g = "jdbc:mariadb:x";
                }
                """).stream().map(text -> text.strip().replaceAll("\\s+", " ")).toList());
    }

    @Test
    void whatIsPutTogetherFromPiecesIsReadAsOne() {
        assertEquals(List.of("RETURNING"), features("A.java", "class A { Object a = em.createNativeQuery(\"DELETE FROM photo WHERE id = ?\"\n + \" RETURNING \" + \"id\"); }"));
    }

    @ParameterizedTest
    @CsvSource({"a.yml, '# uca1400\ncollation: x', 0", "a.yml, 'collation: utf8mb4_uca1400_ai_ci', 1", "a.cli, '/a:add(url=jdbc:mariadb://x)', 1",
        "a.xml, '<!-- jdbc:mariadb: --><a/>', 0", "a.cli, '# jdbc:mariadb:', 0"})
    void everythingButCommentsIsReadFromSettings(String name, String text, int found) {
        assertEquals(found, features(name, text).size());
    }
}
