package org.homeroom.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Hires the staff of the demo school and gives each class a tutor and teachers. */
final class DemoStaff {
    private static final int TEACHERS_OF_A_CLASS = 5;
    private final DemoTables tables;
    private final DemoPersons persons;
    private final NameLists names;
    private final RandomGenerator random;
    private final LocalDate yearStart;
    private final Set<String> families = new HashSet<>();
    private final Set<String> codes = new HashSet<>();
    private final List<Long> teachers = new ArrayList<>();
    private long demoTeacher;
    private DemoPerson admin;
    private DemoPerson office;
    private DemoPerson teacher;
    private DemoPerson editor;

    DemoStaff(DemoTables tables, DemoPersons persons, NameLists names, RandomGenerator random, LocalDate yearStart) {
        this.tables = tables;
        this.persons = persons;
        this.names = names;
        this.random = random;
        this.yearStart = yearStart;
    }

    void hire() {
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
            LocalDate since = LocalDate.of(yearStart.getYear() - random.nextInt(16), random.nextInt(4) == 0 ? 1 : 9, 1);
            long member = tables.staff.add(person.personId(), code(family), title, since, null);
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

    /** The first letters of the family name; where they are taken, the last of them moves on. */
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

    /** @param of the two classes of the teacher who has an account; the tutor of the first */
    void teach(List<Long> classes, List<Long> of) {
        List<Long> others = new ArrayList<>(teachers);
        others.remove(demoTeacher);
        for (int i = 0; i < classes.size(); i++) {
            long schoolClass = classes.get(i);
            Set<Long> here = new HashSet<>();
            boolean tutored = schoolClass == of.getFirst();
            if (of.contains(schoolClass)) {
                tables.teaching.add(schoolClass, demoTeacher, tutored);
            }
            for (int n = 0; n < TEACHERS_OF_A_CLASS; n++) {
                long next = others.get((i + n * 5) % others.size());
                if (here.add(next)) {
                    tables.teaching.add(schoolClass, next, n == 0 && !tutored);
                }
            }
        }
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
