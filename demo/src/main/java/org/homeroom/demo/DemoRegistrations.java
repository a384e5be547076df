package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.homeroom.base.shared.Secrets;
import org.homeroom.office.registration.PrivacyNotice;

/** Applications for a place at the demo school, from the last five weeks, in every state. */
@Dependent
@Priority(1100)
class DemoRegistrations implements DemoRows {
    private static final String NOTICE = PrivacyNotice.VERSION.toString();
    private static final int WEEKS = 5;
    private static final List<String> REASONS = List.of("No place is free in that year group",
            "Lives outside the area that the school serves", "Withdrawn by the family");
    private Rows registrations;
    private NameLists names;
    private Random random;
    private LocalDateTime now;
    private long office;
    private long year;
    private int made;

    /** What a family says of the child and a guardian; nothing, if they registered before they were asked. */
    private record Told(LocalDate birthDate, String given, String family, String phone, Long yearId) {
    }

    @Override
    public void fill(DemoSchool school) throws SQLException {
        registrations = school.rows("registration", "given_name, family_name, email, country, language, notice_version, state, secret_hash,"
                + " expires_at, verified_at, question, answer, decided_at, decided_by, reason, student_id,"
                + " birth_date, guardian_given_name, guardian_family_name, guardian_phone, school_year_id");
        names = school.names();
        random = school.random();
        now = school.now();
        office = school.room(DemoAccounts.class).id(DemoAccount.OFFICE);
        year = school.room(DemoYear.class).id();
        LocalDate today = school.today();
        arrive(school.room(DemoFamilies.class).students().stream().filter(s -> s.here() && !s.admittedOn().isBefore(today.minusDays(28))
                && s.admittedOn().isBefore(today) && !s.admittedOn().equals(school.yearStart())).toList());
    }

    /** @param admitted the students who recently came through a registration */
    private void arrive(List<DemoStudent> admitted) {
        for (DemoStudent student : admitted) {
            LocalDateTime decided = student.admittedOn().minusDays(1).atTime(11, 20 + made);
            LocalDateTime created = decided.minusDays(6).minusMinutes(random.nextInt(2000));
            add(created, student.person().given(), student.person().family(), student.guardians().getFirst().email(),
                    student.country(), "ACCEPTED", created.plusHours(1), null, null, decided, null, student.id(),
                    new Told(null, null, null, null, null));
        }
        for (int i = 0; i < 10; i++) {
            invented("WAITING", null, null, null);
        }
        invented("ASKED", "Which year group is your child in now?", null, null);
        invented("ASKED", "From which day would you like the place?", "From the first day after the Easter holidays, please.", null);
        invented("ASKED", "Please send us the last school report.", null, null);
        for (int i = 0; i < 5; i++) {
            invented("DECLINED", null, null, REASONS.get(i % REASONS.size()));
        }
        for (int i = 0; i < 4; i++) {
            invented("UNVERIFIED", null, null, null);
        }
    }

    private void invented(String state, String question, String answer, String reason) {
        Culture culture = names.culture(random);
        String given = NameLists.any(random.nextBoolean() ? culture.girls() : culture.boys(), random);
        String family = NameLists.any(culture.families(), random);
        String parent = NameLists.any(random.nextBoolean() ? culture.women() : culture.men(), random);
        String email = DemoPersons.ascii(parent) + "." + DemoPersons.ascii(family) + "@families.example";
        boolean waiting = "WAITING".equals(state) || "UNVERIFIED".equals(state);
        LocalDateTime created = now.minusMinutes(90 + random.nextInt((waiting ? 1 : WEEKS) * 7 * 24 * 60));
        boolean verified = !"UNVERIFIED".equals(state);
        LocalDateTime decided = reason == null ? null : created.plusMinutes(Math.max(60, (long) (random.nextDouble()
                * java.time.Duration.between(created, now).toMinutes())));
        Told told = new Told(LocalDate.of(now.getYear() - 11 - made % 6, 1 + made % 12, 1 + made * 7 % 28), parent, family, "07700 900%03d".formatted(made), year);
        add(created, given, family, email, random.nextInt(100) < 70 ? "GB" : culture.country(), state,
                verified ? created.plusMinutes(3 + random.nextInt(80)) : null, question, answer, decided, reason, null, told);
    }

    private void add(LocalDateTime created, String given, String family, String email, String country, String state,
                     LocalDateTime verified, String question, String answer, LocalDateTime decided, String reason, Long student, Told told) {
        registrations.addAt(created, given, family, email, country, "en", NOTICE, state,
                Secrets.hash("demo registration " + made++), created.plusDays(7), verified, question, answer, decided,
                decided == null ? null : office, reason, student,
                told.birthDate, told.given, told.family, told.phone, told.yearId);
    }
}
