package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** The staff of the demo school, by post. */
@Dependent
@Priority(500)
class DemoStaff implements DemoRows {
    private final Set<String> families = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final List<Long> teachers = new ArrayList<>();
    private DemoPersons persons;
    private long demoTeacher;
    private DemoPerson admin;
    private DemoPerson office;
    private DemoPerson teacher;
    private DemoPerson editor;

    @Override
    public void fill(DemoSchool school) throws SQLException {
        persons = school.room(DemoPersons.class);
        Rows staff = school.rows("staff_member", "person_id, code, job_title, started_on, left_on");
        NameLists names = school.names();
        Random random = school.random();
        for (String post : names.posts()) {
            boolean teaches = post.endsWith("*");
            String title = post.replace("*", "").strip();
            Culture culture;
            String family;
            do {
                culture = names.culture(random);
                family = NameLists.any(culture.families(), random);
            } while (!families.add(family));
            String given = NameLists.any(random.nextInt(100) < 55 ? culture.women() : culture.men(), random);
            DemoPerson person = persons.add(given, family, null, emailFor(title, given, family), persons.landline());
            LocalDate since = LocalDate.of(school.yearStart().getYear() - random.nextInt(16), random.nextInt(4) == 0 ? 1 : 9, 1);
            long member = staff.add(person.personId(), code(family), title, since, null);
            remember(title, person, member);
            if (teaches) {
                teachers.add(member);
            }
        }
    }

    private String emailFor(String title, String given, String family) {
        return switch (title) {
            case "IT and systems manager" -> DemoAccount.ADMIN.email();
            case "School office manager" -> DemoAccount.OFFICE.email();
            case "Yearbook and library" -> DemoAccount.EDITOR.email();
            case "Teacher of history" -> DemoAccount.TEACHER.email();
            default -> persons.address(given, family, DemoAccount.STAFF_DOMAIN);
        };
    }

    private void remember(String title, DemoPerson person, long member) {
        switch (title) {
            case "IT and systems manager" -> admin = person;
            case "School office manager" -> office = person;
            case "Yearbook and library" -> editor = person;
            case "Teacher of history" -> {
                teacher = person;
                demoTeacher = member;
            }
            default -> {
                // someone without an account
            }
        }
    }

    /** The first letters of the family name; if that code is taken, the last letter is advanced. */
    private String code(String family) {
        String letters = (DemoPersons.ascii(family) + "xyz").toUpperCase(Locale.ROOT);
        for (int last = 2; last < letters.length(); last++) {
            String code = letters.substring(0, 2) + letters.charAt(last);
            if (codes.add(code)) {
                return code;
            }
        }
        String code = letters.substring(0, 2) + codes.size();
        codes.add(code);
        return code;
    }

    /** The ids of all who teach. */
    List<Long> teachers() {
        return teachers;
    }

    /** The id of the one who has an account. */
    long demoTeacher() {
        return demoTeacher;
    }

    DemoPerson admin() {
        return admin;
    }

    DemoPerson office() {
        return office;
    }

    DemoPerson teacher() {
        return teacher;
    }

    DemoPerson editor() {
        return editor;
    }
}
