package org.homeroom.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.logging.Logger;
import org.homeroom.access.account.Passwords;

/** Fills an empty database with Alderbrook School, the same one every time, its weeks counted back from today. */
@ApplicationScoped
@Transactional
public class DemoSchoolService {
    private static final Logger LOG = Logger.getLogger(DemoSchoolService.class.getName());
    private static final ZoneId ZONE = ZoneId.of("Europe/London");
    private static final long SEED = 20_260_901;
    private static final int[][] CLASS_SIZES = {{27, 27, 26}, {26, 26, 25}, {25, 25, 25}, {27, 26}, {26, 26}, {21, 20}, {22}};
    private static final int FIRST_GRADE = 7;
    private static final int LEAVERS = 8;
    private static final int NEWCOMERS = 3;
    @Inject
    EntityManager em;
    @Inject
    Clock clock;
    @Inject
    Passwords passwords;

    /** @return whether it was empty, and is filled now */
    public boolean fillIfEmpty() {
        if (((Number) em.createNativeQuery(
                "SELECT (SELECT COUNT(*) FROM school) + (SELECT COUNT(*) FROM user_account) + (SELECT COUNT(*) FROM person)")
                .getSingleResult()).longValue() > 0) {
            return false;
        }
        long begin = System.nanoTime();
        try {
            fill(em.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("The demo school could not be written", e);
        }
        LOG.info(() -> "Filled the demo school in " + (System.nanoTime() - begin) / 1_000_000 + " ms");
        return true;
    }

    private void fill(Connection connection) throws SQLException {
        Random random = new Random(SEED);
        NameLists names = new NameLists();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate start = LocalDate.of(today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1, 9, 1);
        LocalDateTime made = start.minusDays(14).atTime(LocalTime.of(9, 30));
        DemoTables tables = new DemoTables(connection, made.isBefore(now) ? made : now.minusDays(30));
        DemoPersons persons = new DemoPersons(tables, random);

        tables.schools.add("Alderbrook School", "Alderbrook", "GB", ZONE.getId(), "en", "office@" + DemoAccount.STAFF_DOMAIN,
                "01632 960100");
        long year = year(tables, start);
        List<Long> classes = new ArrayList<>();
        List<DemoFamilies.Place> places = places(tables, year, classes, random);
        DemoStaff staff = new DemoStaff(tables, persons, names, random, start);
        staff.hire();

        // The guardian with an account has a child in 10a and one in 8b; the teacher with an account teaches both classes.
        List<DemoFamilies.Place> known = List.of(places.get(first(10)), places.get(first(8) + CLASS_SIZES[1][0]));
        List<DemoFamilies.Place> others = new ArrayList<>(places);
        others.remove(known.get(0));
        others.remove(known.get(1));
        DemoFamilies families = new DemoFamilies(tables, persons, names, random, start, today);
        List<DemoStudent> students = families.settle(known, others);
        staff.teach(classes, known.stream().map(DemoFamilies.Place::classId).toList());

        Accounts accounts = accounts(tables, staff, students);
        new DemoConsents(tables, random, start.plusDays(2).atTime(8, 0), now).ask(students, accounts.id(DemoAccount.OFFICE),
                accounts.id(DemoAccount.GUARDIAN));
        List<DemoStudent> admitted = students.stream()
                .filter(s -> s.here() && !s.admittedOn().isBefore(today.minusDays(28)) && s.admittedOn().isBefore(today)
                        && !s.admittedOn().equals(start)).toList();
        new DemoRegistrations(tables, names, random, now, accounts.id(DemoAccount.OFFICE)).arrive(admitted);
        tables.write();
        mark(connection, accounts);
    }

    private static long year(DemoTables tables, LocalDate start) {
        int first = start.getYear();
        LocalDate end = LocalDate.of(first + 1, 7, 17);
        long year = tables.years.add(first + "/" + (first + 1) % 100, start, end);
        tables.terms.add(year, "Autumn term", start, LocalDate.of(first, 12, 18));
        tables.terms.add(year, "Spring term", LocalDate.of(first + 1, 1, 5), LocalDate.of(first + 1, 3, 26));
        tables.terms.add(year, "Summer term", LocalDate.of(first + 1, 4, 12), end);
        return year;
    }

    /** A place for each student, class by class; then those who have left, and those who have no class yet. */
    private static List<DemoFamilies.Place> places(DemoTables tables, long year, List<Long> classes, Random random) {
        List<DemoFamilies.Place> places = new ArrayList<>();
        for (int i = 0; i < CLASS_SIZES.length; i++) {
            int grade = FIRST_GRADE + i;
            long level = tables.grades.add("Year " + grade, i + 1);
            for (int c = 0; c < CLASS_SIZES[i].length; c++) {
                long schoolClass = tables.classes.add(year, level, grade + String.valueOf((char) ('a' + c)));
                classes.add(schoolClass);
                for (int n = 0; n < CLASS_SIZES[i][c]; n++) {
                    places.add(new DemoFamilies.Place(grade, schoolClass, year, false));
                }
            }
        }
        for (int i = 0; i < LEAVERS; i++) {
            DemoFamilies.Place place = places.get(random.nextInt(places.size()));
            places.add(new DemoFamilies.Place(place.grade(), place.classId(), year, true));
        }
        for (int i = 0; i < NEWCOMERS; i++) {
            places.add(new DemoFamilies.Place(FIRST_GRADE + i, null, year, false));
        }
        return places;
    }

    /** Where the places of a grade begin. */
    private static int first(int grade) {
        int index = 0;
        for (int i = 0; i < grade - FIRST_GRADE; i++) {
            for (int size : CLASS_SIZES[i]) {
                index += size;
            }
        }
        return index;
    }

    private record Accounts(Map<DemoAccount, Long> ids) {
        long id(DemoAccount account) {
            return ids.get(account);
        }
    }

    private Accounts accounts(DemoTables tables, DemoStaff staff, List<DemoStudent> students) {
        String hash = passwords.hash(DemoAccount.PASSWORD);
        Map<DemoAccount, Long> ids = new EnumMap<>(DemoAccount.class);
        for (DemoAccount account : DemoAccount.values()) {
            DemoPerson person = switch (account) {
                case ADMIN -> staff.admin();
                case OFFICE -> staff.office();
                case TEACHER -> staff.teacher();
                case EDITOR -> staff.editor();
                case STUDENT -> students.getFirst().person();
                case GUARDIAN -> students.getFirst().guardians().getFirst();
            };
            ids.put(account, tables.accounts.add(account.email(), person.name(), hash, "ACTIVE", person.personId(), "en"));
        }
        return new Accounts(ids);
    }

    private static void mark(Connection connection, Accounts accounts) throws SQLException {
        try (PreparedStatement roles = connection.prepareStatement("INSERT INTO user_account_role (account_id, role) VALUES (?, ?)");
             PreparedStatement marks = connection.prepareStatement("INSERT INTO demo_account (account_id) VALUES (?)")) {
            for (DemoAccount account : DemoAccount.values()) {
                roles.setLong(1, accounts.id(account));
                roles.setString(2, account.role().name());
                roles.executeUpdate();
                marks.setLong(1, accounts.id(account));
                marks.executeUpdate();
            }
        }
    }
}
