package org.homeroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.desk.directory.ConsentDirectoryService;
import org.homeroom.desk.directory.StudentDirectoryService;
import org.homeroom.desk.home.HomeService;
import org.homeroom.people.guardian.GuardianService;
import org.homeroom.people.person.NameSearch;
import org.homeroom.people.person.NearNames;
import org.homeroom.testing.Db;
import org.homeroom.testing.LargeSchool;
import org.homeroom.testing.Schemas;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.yearbook.book.Book;
import org.homeroom.yearbook.book.YearbookService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What daily work costs the database does not grow with the school; ADR 23. Of 30,000 students the services' own statements may
 * read only so many rows, which the database's session counts: no clock is asked.
 */
@ServiceTest
class LargeSchoolServiceTest {
    private static final int STUDENTS = 30_000;
    private static final PageRequest BY_NAME = new PageRequest(1, 25, "name", false);
    private static DataSource schema;
    private static EntityManagerFactory school;
    @Inject
    StudentDirectoryService directory;
    @Inject
    ConsentDirectoryService consents;
    @Inject
    GuardianService guardians;
    @Inject
    HomeService home;
    @Inject
    YearbookService yearbook;
    @Inject
    NameSearch names;
    @Inject
    NearNames near;
    @Inject
    Db db;
    @Inject
    TestCaller caller;

    @BeforeEach
    void theSchoolIsLarge() throws Exception {
        if (schema == null) {
            schema = LargeSchool.of(STUDENTS);
            school = Schemas.application(schema);
        }
        Schemas.use(school);
        caller.as(LargeSchool.OFFICE);
    }

    @AfterEach
    void backToTheOthers() {
        Schemas.use(null);
    }

    @AfterAll
    static void remove() throws Exception {
        school.close();
        Schemas.drop(schema);
    }

    /** Rows that were read from tables and indexes, apart from those that it takes to ask for this. */
    private long reads(Callable<?> work) {
        return db.get(em -> {
            long first = status(em);
            long before = status(em);
            try {
                work.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return status(em) - before - (before - first);
        });
    }

    private static long status(EntityManager em) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("SHOW SESSION STATUS LIKE 'Handler_read%'").getResultList();
        return rows.stream().mapToLong(row -> Long.parseLong(row[1].toString())).sum();
    }

    private void readsAtMost(long most, String page, Callable<?> work) {
        long reads = reads(work);
        assertTrue(reads <= most, page + " reads " + reads + " rows");
    }

    private static PageRequest page(int number, int size, String sort, boolean descending) {
        return new PageRequest(number, size, sort, descending);
    }

    @Test
    void aListReadsOnlyThePageThatItShows() {
        readsAtMost(40_000, "the first count", () -> directory.list(BY_NAME, LargeSchool.YEAR));
        readsAtMost(500, "25 students", () -> directory.list(BY_NAME, LargeSchool.YEAR));
        readsAtMost(2_000, "100 students", () -> directory.list(page(1, 100, "name", true), LargeSchool.YEAR));
        readsAtMost(500, "25 students by number", () -> directory.list(page(1, 25, "number", true), LargeSchool.YEAR));
        readsAtMost(500, "25 students by birth", () -> directory.list(page(1, 25, "birth", false), LargeSchool.YEAR));
        readsAtMost(1_000, "a class", () -> directory.list(BY_NAME.narrowed("", Map.of("class", "700")), LargeSchool.YEAR));
        readsAtMost(20_000, "a grade level", () -> directory.list(BY_NAME.narrowed("", Map.of("class", "level-7")), LargeSchool.YEAR));
        readsAtMost(3_000, "the 10th page", () -> directory.list(page(10, 25, "name", false), LargeSchool.YEAR));
        readsAtMost(8_000, "the 40th page", () -> directory.list(page(40, 25, "name", false), LargeSchool.YEAR));
        assertEquals(directory.list(page(1, 1000, "name", true), LargeSchool.YEAR).rows().subList(975, 1000),
                directory.list(page(40, 25, "name", true), LargeSchool.YEAR).rows());
    }

    @Test
    void aSearchReadsThoseWhoHaveTheName() throws SQLException {
        theNamesAreLearnt();
        String name = db.get(em -> (String) em.createNativeQuery("SELECT CONCAT(p.given_name, ' ', p.family_name) FROM student s"
                + " JOIN person p ON p.id = s.person_id WHERE s.id = 15001").getSingleResult());
        PageRequest search = BY_NAME.narrowed(name, Map.of());
        assertTrue(directory.list(search, LargeSchool.YEAR).rows().stream().anyMatch(row -> row.id() == 15_001));
        readsAtMost(2_000, "a search by a name", () -> directory.list(search, LargeSchool.YEAR));
        readsAtMost(500, "a search for nobody", () -> directory.list(BY_NAME.narrowed("Wojciechowski", Map.of()), LargeSchool.YEAR));
        while (near.learn()) {
            continue;
        }
        PageRequest misspelt = BY_NAME.narrowed(name.replaceAll("(?<=\\p{L})\\p{L}$", "qv"), Map.of());
        assertTrue(directory.list(misspelt, LargeSchool.YEAR).nearly());
        readsAtMost(40_000, "a search by a misspelt name", () -> directory.list(misspelt, LargeSchool.YEAR));
        readsAtMost(80_000, "a search by one misspelt name", () -> directory.list(BY_NAME.narrowed(misspelt.query().split(" ")[1], Map.of()), LargeSchool.YEAR));
        readsAtMost(8_000, "a guardian by a name", () -> guardians.list(search));
        readsAtMost(8_000, "consents by a name", () -> consents.list(search, LargeSchool.YEAR));
    }

    /** There are 400 given and 400 family names: some thousand persons have all of them. */
    private void theNamesAreLearnt() throws SQLException {
        assertTrue(names.learn(), "there are more");
        while (names.learn()) {
            continue;
        }
        try (Connection connection = schema.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("ANALYZE TABLE person, student, guardian, guardianship, student_name, name_gram");
        }
    }

    @Test
    void theLastPageReadsNamesOnly() {
        directory.list(BY_NAME, LargeSchool.YEAR);
        readsAtMost(200_000, "last page", () -> directory.list(page(1_176, 25, "name", false), LargeSchool.YEAR));
    }

    @Test
    void aTeacherReadsTheirOwnStudentsOnly() {
        caller.as(LargeSchool.TEACHER);
        assertEquals(75, directory.list(BY_NAME, LargeSchool.YEAR).total(), 3);
        readsAtMost(3_000, "a teacher’s students", () -> directory.list(BY_NAME, LargeSchool.YEAR));
        caller.as(LargeSchool.GUARDIAN);
        readsAtMost(100, "a guardian’s students", () -> directory.list(BY_NAME, LargeSchool.YEAR));
    }

    @Test
    void otherListsOfPeopleDoTheSame() {
        guardians.list(BY_NAME);
        readsAtMost(1_000, "25 guardians", () -> guardians.list(BY_NAME));
        consents.list(BY_NAME, LargeSchool.YEAR);
        readsAtMost(1_000, "25 consents", () -> consents.list(BY_NAME, LargeSchool.YEAR));
        PageRequest open = BY_NAME.narrowed("", Map.of("answer", "missing"));
        consents.list(open, LargeSchool.YEAR);
        readsAtMost(1_000, "25 without an answer", () -> consents.list(open, LargeSchool.YEAR));
    }

    @Test
    void homeReadsWhatIsWaiting() {
        for (long account : List.of(LargeSchool.OFFICE, LargeSchool.ADMINISTRATOR, LargeSchool.TEACHER, LargeSchool.GUARDIAN)) {
            caller.as(account);
            home();
            readsAtMost(6_000, "home of " + account, this::home);
        }
    }

    private List<?> home() {
        return List.of(home.tasks(LargeSchool.YEAR), home.bars(LargeSchool.YEAR), home.classes(LargeSchool.YEAR));
    }

    @Test
    void theBookReadsTheClassesThatItsCoverShows() {
        Book book = yearbook.book(LargeSchool.YEAR, 1);
        assertEquals(STUDENTS / 25, book.classes().size() + (book.pages() - 1) * book.classes().size());
        readsAtMost(3_000, "a cover", () -> yearbook.book(LargeSchool.YEAR, 2));
        assertEquals(book.classes(), yearbook.book(LargeSchool.YEAR, 0).classes());
        assertEquals(book.pages(), yearbook.book(LargeSchool.YEAR, 99).page());
    }

    @Test
    void consentIsWithdrawnAtOnceWhateverIsRemembered() {
        Book.ClassCard before = yearbook.book(LargeSchool.YEAR, 3).classes().getFirst();
        Book.Face face = before.faces().getFirst();
        decide(face, false);
        try {
            List<Book.Face> now = yearbook.book(LargeSchool.YEAR, 3).classes().getFirst().faces();
            assertEquals(before.faces().stream().skip(1).toList(), now);
        } finally {
            decide(face, true);
        }
    }

    private void decide(Book.Face face, boolean given) {
        db.run(em -> em.createNativeQuery("UPDATE consent SET given = ? WHERE student_id = ? AND purpose = 'YEARBOOK'").setParameter(1, given)
                .setParameter(2, face.studentId()).executeUpdate());
    }
}
