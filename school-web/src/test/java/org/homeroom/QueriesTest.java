package org.homeroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What JPQL and SQL name counts as imported: a room may query tables and entities of lower rooms, like their classes. An entity
 * belongs to the room of its class, with its tables; tables without an entity are assigned here.
 */
class QueriesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/homeroom");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Map<String, String> WITHOUT_ENTITY = Map.ofEntries(Map.entry("role_permission", "access.permission"),
            Map.entry("permission_change", "access.permission"), Map.entry("draft", "access.draft"), Map.entry("known_browser", "access.account"),
            Map.entry("job_lease", "base.job"), Map.entry("rate_count", "base.limit"), Map.entry("secret_key", "base.limit"),
            Map.entry("demo_account", "access.account"), Map.entry("jgroups", "base.schema"), Map.entry("name_gram", "people.person"),
            Map.entry("name_spelling", "people.person"), Map.entry("student_name", "people.guardian"),
            // The view of who is in a year's book with which photo
            Map.entry("portrait", "book.photo"));
    private static final Pattern STRING = Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern ENTITY = Pattern.compile("@Entity\\b.*?\\bclass (\\w+)", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("@(?:Collection)?Table\\(name = \"(\\w+)\"");
    private static final Pattern MADE = Pattern.compile("\\bCREATE (?:TABLE|OR REPLACE SQL SECURITY INVOKER VIEW) (\\w+)");
    private static final Pattern NAMED = Pattern.compile("(?:\\b(?:FROM|JOIN|INTO|UPDATE)|,)\\s+([A-Za-z_]+)");
    private static final Map<Path, String> JAVA = new TreeMap<>();
    private static final Map<String, String> OWNERS = new HashMap<>(WITHOUT_ENTITY);
    /** From room to room, with the places. */
    private static final Map<String, Map<String, Set<String>>> ARROWS = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                JAVA.put(file, Files.readString(file));
            }
        }
        JAVA.forEach((file, source) -> ENTITY.matcher(source).results().forEach(entity -> {
            OWNERS.put(entity.group(1), room(file));
            TABLE.matcher(source).results().forEach(table -> OWNERS.put(table.group(1), room(file)));
        }));
        JAVA.forEach((file, source) -> STRING.matcher(source).results().flatMap(QueriesTest::names).filter(OWNERS::containsKey)
                .filter(name -> !OWNERS.get(name).equals(room(file)))
                .forEach(name -> ARROWS.computeIfAbsent(room(file), r -> new TreeMap<>()).computeIfAbsent(OWNERS.get(name), r -> new TreeSet<>())
                        .add(file.getFileName() + " names " + name)));
    }

    private static String room(Path file) {
        return SOURCES.relativize(file.getParent()).toString().replace('/', '.');
    }

    private static Stream<String> names(MatchResult string) {
        return NAMED.matcher(string.group(1) == null ? string.group(2) : string.group(1)).results().map(found -> found.group(1));
    }

    @Test
    void everyTableHasAnOwner() throws IOException {
        List<String> without = new ArrayList<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                MADE.matcher(Files.readString(file)).results().map(found -> found.group(1)).filter(table -> !OWNERS.containsKey(table))
                        .forEach(without::add);
            }
        }
        assertTrue(OWNERS.size() > 40, OWNERS::toString);
        assertEquals(List.of(), without);
    }

    @Test
    void roomsQueryOnlyWhatIsBelow() {
        Map<String, Set<String>> upwards = new TreeMap<>();
        ARROWS.forEach((from, tos) -> tos.forEach((to, where) -> {
            if (area(to) > area(from)) {
                upwards.put(from + " asks " + to, where);
            }
        }));
        assertTrue(ARROWS.size() > 5, ARROWS::toString);
        assertEquals(Map.of(), upwards);
    }

    private static int area(String room) {
        return ArchitectureTest.AREAS.indexOf(room.replaceAll("\\..*", ""));
    }

    /** Within an area, names and imports must not form a cycle. */
    @Test
    void roomsFormNoCycle() {
        Map<String, Set<String>> arrows = new TreeMap<>();
        ARROWS.forEach((from, tos) -> arrows.computeIfAbsent(from, r -> new TreeSet<>()).addAll(tos.keySet()));
        Pattern imported = Pattern.compile("^import org\\.homeroom\\.(\\w+\\.\\w+)\\.[A-Z]", Pattern.MULTILINE);
        JAVA.forEach((file, source) -> imported.matcher(source).results().map(found -> found.group(1)).filter(to -> !to.equals(room(file)))
                .forEach(to -> arrows.computeIfAbsent(room(file), r -> new TreeSet<>()).add(to)));
        // Rooms on which no other remaining room depends are removed one by one; a cycle remains.
        boolean going = true;
        while (going) {
            going = arrows.keySet().removeIf(room -> arrows.values().stream().noneMatch(tos -> tos.contains(room)));
        }
        assertEquals(Map.of(), arrows);
    }
}
