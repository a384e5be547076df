package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.homeroom.demo.DemoClasses.Place;

/** Students for all places in classes, and their families; siblings share their guardians. */
@Dependent
@Priority(600)
class DemoFamilies implements DemoRows {
    private static final String FAMILY_DOMAIN = "families.example";
    private final List<DemoStudent> students = new ArrayList<>();
    private final Map<Integer, Integer> admitted = new HashMap<>();
    private DemoPersons persons;
    private NameLists names;
    private Random random;
    private LocalDate yearStart;
    private LocalDate today;
    private Rows studentRows;
    private Rows guardians;
    private Rows guardianships;

    private record Parent(DemoPerson person, long guardianId, String relationship) {
    }

    @Override
    public void fill(DemoSchool school) throws SQLException {
        persons = school.room(DemoPersons.class);
        names = school.names();
        random = school.random();
        yearStart = school.yearStart();
        today = school.today();
        studentRows = school.rows("student", "person_id, number, birth_date, country, admitted_on, withdrawn_on, notes, address");
        guardians = school.rows("guardian", "person_id, address");
        guardianships = school.rows("guardianship", "guardian_id, student_id, relationship, may_access, emergency");
        settle(school.room(DemoClasses.class));
    }

    private void settle(DemoClasses classes) {
        raise(classes.known(), true);
        List<Place> left = classes.others();
        Collections.shuffle(left, random);
        while (!left.isEmpty()) {
            List<Place> children = new ArrayList<>();
            int wanted = random.nextInt(100) < 68 ? 1 : random.nextInt(100) < 84 ? 2 : 3;
            for (int i = 0; i < wanted && !left.isEmpty(); i++) {
                children.add(next(left, children));
            }
            raise(children, false);
        }
    }

    /** Siblings are rarely in the same grade. */
    private Place next(List<Place> left, List<Place> siblings) {
        for (int i = left.size() - 1; i >= Math.max(0, left.size() - 12); i--) {
            Place place = left.get(i);
            if (siblings.stream().noneMatch(s -> s.grade() == place.grade())) {
                return left.remove(i);
            }
        }
        return left.removeLast();
    }

    private void raise(List<Place> places, boolean known) {
        Culture culture = known ? names.local() : names.culture(random);
        String family = NameLists.any(culture.families(), random);
        List<Parent> parents = new ArrayList<>();
        String address = (1 + random.nextInt(120)) + " " + NameLists.any(names.streets(), random) + ", Alderbrook";
        boolean mother = known || random.nextInt(100) < 62;
        parents.add(parent(culture, family, mother, address, known ? DemoAccount.GUARDIAN.email() : null));
        if (known || random.nextInt(100) < 78) {
            Culture second = random.nextInt(100) < 82 ? culture : names.culture(random);
            boolean together = random.nextInt(100) < 72;
            parents.add(parent(second, together ? family : NameLists.any(second.families(), random), !mother,
                    together ? address : (1 + random.nextInt(90)) + " " + NameLists.any(names.streets(), random) + ", Alderbrook",
                    null));
        }
        Set<String> taken = new HashSet<>();
        LocalDate born = null;
        int lastGrade = 0;
        for (Place place : places) {
            // Two in one grade are twins.
            born = place.grade() == lastGrade ? born : birthDate(place.grade());
            lastGrade = place.grade();
            child(place, culture, family, born, address, parents, taken, known && taken.isEmpty());
        }
    }

    private Parent parent(Culture culture, String family, boolean woman, String address, String email) {
        String given = NameLists.any(woman ? culture.women() : culture.men(), random);
        DemoPerson person = email == null ? persons.add(given, family, FAMILY_DOMAIN, persons.mobile())
                : persons.add(given, family, null, email, persons.mobile());
        int kind = random.nextInt(100);
        String relationship = email == null && kind < 3 ? "GRANDPARENT" : email == null && kind < 6 ? "CARER"
                : woman ? "MOTHER" : "FATHER";
        return new Parent(person, guardians.add(person.personId(), address), relationship);
    }

    private LocalDate birthDate(int grade) {
        return LocalDate.of(yearStart.getYear() - grade - 5, 9, 1).plusDays(random.nextInt(365));
    }

    private void child(Place place, Culture culture, String family, LocalDate born, String address, List<Parent> parents, Set<String> taken,
                       boolean known) {
        Culture naming = random.nextInt(100) < 82 ? culture : names.local();
        boolean girl = random.nextBoolean();
        String given;
        do {
            given = NameLists.any(girl ? naming.girls() : naming.boys(), random);
        } while (!taken.add(given));
        String called = "Benjamin".equals(given) ? "Ben" : "Samuel".equals(given) ? "Sam" : "Jessica".equals(given) ? "Jess" : null;
        String email = known ? DemoAccount.STUDENT.email() : persons.address(given, family, DemoAccount.STAFF_DOMAIN);
        DemoPerson person = persons.add(given, family, called, email, place.grade() > 10 ? persons.mobile() : null);
        String country = random.nextInt(100) < 72 ? names.local().country() : culture.country();
        LocalDate admittedOn = admittedOn(place);
        LocalDate left = place.leaver() ? latest(yearStart.plusDays(random.nextInt(30)), admittedOn) : null;
        long id = studentRows.add(person.personId(), number(admittedOn), born, country, admittedOn, left,
                random.nextInt(100) < 4 ? "Asthma; carries an inhaler." : null, address);
        for (int i = 0; i < parents.size(); i++) {
            boolean mayAccess = i == 0 || random.nextInt(100) < 98;
            guardianships.add(parents.get(i).guardianId(), id, parents.get(i).relationship(), mayAccess, mayAccess);
        }
        students.add(new DemoStudent(id, person, country, place.classId(), admittedOn, left, parents.stream().map(Parent::person).toList()));
    }

    private LocalDate admittedOn(Place place) {
        if (place.classId() == null) {
            return today.minusDays(2 + random.nextInt(5));
        }
        int years = place.grade() - DemoClasses.FIRST_GRADE;
        LocalDate first = yearStart.minusYears(years);
        if (years > 0 && random.nextInt(100) < 12) {
            return first.plusDays(random.nextInt(years * 365));
        }
        return first;
    }

    private String number(LocalDate admittedOn) {
        return "%04d-%04d".formatted(admittedOn.getYear(), admitted.merge(admittedOn.getYear(), 1, Integer::sum));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The first two are siblings, the elder first: their guardian has an account, and so has the elder. */
    List<DemoStudent> students() {
        return students;
    }
}
