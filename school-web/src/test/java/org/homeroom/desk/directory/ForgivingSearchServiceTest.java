package org.homeroom.desk.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.homeroom.people.person.NameSearch;
import org.homeroom.people.person.NearNames;
import org.homeroom.people.person.PersonName;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names of many cultures, typed as people type them who do not know how they are written. */
@ServiceTest
class ForgivingSearchServiceTest {
    private static final Path FILES = Path.of("src/test/resources/people");
    private static final int PEOPLE = 5000;
    private static final int SEED = 20_261_201;
    private static final PageRequest BY_NAME = new PageRequest(1, 25, "name", false);
    @Inject
    StudentDirectoryService directory;
    @Inject
    NameSearch names;
    @Inject
    NearNames near;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    @Inject
    Db db;

    private record Query(String typed, String meant) { }

    private record Culture(List<String> given, List<String> families) {
        private String name(Random random) {
            String second = random.nextInt(4) == 0 ? " " + any(given, random) : "";
            return any(given, random) + second + "|" + any(families, random) + (random.nextInt(5) == 0 ? "-" + any(families, random) : "");
        }

        private static String any(List<String> of, Random random) {
            return of.get(random.nextInt(of.size()));
        }
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(FILES.resolve(file)).stream().filter(line -> !line.startsWith("#")).toList();
    }

    private static List<Query> queries() throws IOException {
        return lines("misspelt.txt").stream().map(line -> line.split(" → ")).map(parts -> new Query(parts[0], parts[1])).toList();
    }

    @BeforeEach
    void aSchoolOfMany() throws IOException {
        List<Culture> cultures = lines("names.txt").stream().map(line -> line.split(" : ")).map(parts -> new Culture(List.of(parts[0].split(" ")),
                List.of(parts[1].split(" ")))).toList();
        Random random = new Random(SEED);
        List<String> people = new ArrayList<>(queries().stream().map(query -> query.meant.replaceFirst(" ", "|")).toList());
        while (people.size() < PEOPLE) {
            people.add(cultures.get(random.nextInt(cultures.size())).name(random));
        }
        Collections.shuffle(people, random);
        db.run(em -> {
            for (int i = 0; i < PEOPLE; i += 500) {
                List<String> some = people.subList(i, i + 500);
                var query = em.createNativeQuery("INSERT INTO person (version, created_at, changed_at, given_name, family_name) VALUES "
                        + some.stream().map(name -> "(1, NOW(), NOW(), ?, ?)").collect(Collectors.joining(", ")));
                for (int one = 0; one < some.size(); one++) {
                    query.setParameter(2 * one + 1, some.get(one).split("\\|")[0]).setParameter(2 * one + 2, some.get(one).split("\\|")[1]);
                }
                query.executeUpdate();
            }
            em.createNativeQuery("INSERT INTO student (version, created_at, changed_at, person_id, number, birth_date, country, admitted_on)"
                    + " SELECT 1, NOW(), NOW(), id, CONCAT('2026-', id), '2014-03-02', 'GB', '2026-09-01' FROM person").executeUpdate();
        });
        while (names.learn() | near.learn()) {
            continue;
        }
        caller.as(given.riverside().lindqvist.account());
    }

    private static boolean isWanted(Query query, PersonName row) {
        return query.meant.equals(row.givenName() + " " + row.familyName());
    }

    @Test
    void findsTheRightPersonAmongTheFirstThree() throws IOException {
        List<String> missed = new ArrayList<>();
        for (Query query : queries()) {
            Slice<StudentRow> found = directory.list(BY_NAME.narrowed(query.typed, Map.of()), null);
            if (found.rows().stream().limit(3).noneMatch(row -> isWanted(query, row))) {
                missed.add(query + " -> " + found.nearly() + " " + found.total() + " " + found.rows().stream().limit(5).map(PersonName::name).toList());
            }
        }
        assertEquals(60, queries().size());
        assertTrue(missed.size() <= 3, () -> missed.size() + " were missed:\n" + String.join("\n", missed));
    }
}
