package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Families' decisions about photos: most agree to the yearbook, some refuse, some have not answered. */
@Dependent
@Priority(1000)
class DemoConsents implements DemoRows {
    private Rows consents;
    private Random random;
    private LocalDateTime asked;
    private LocalDateTime now;

    /** The first two are the children of the guardian who has an account: she has answered only for the elder. */
    @Override
    public void fill(DemoSchool school) throws SQLException {
        consents = school.rows("consent", "student_id, purpose, given, decided_at, account_id, remark, in_force");
        random = school.random();
        now = school.now();
        LocalDateTime formsWentOut = school.yearStart().plusDays(2).atTime(8, 0);
        asked = formsWentOut.isBefore(now) ? formsWentOut : now.minusDays(20);
        List<DemoStudent> students = school.room(DemoFamilies.class).students();
        long office = school.room(DemoAccounts.class).id(DemoAccount.OFFICE);
        long guardian = school.room(DemoAccounts.class).id(DemoAccount.GUARDIAN);
        long elder = students.get(0).id();
        decide(elder, "YEARBOOK", true, guardian, null);
        decide(elder, "WEB", false, guardian, null);
        for (DemoStudent student : students.subList(2, students.size())) {
            int answer = random.nextInt(100);
            if (student.here() && answer < 80) {
                decide(student.id(), "YEARBOOK", answer < 70, office, remark());
                further(student.id(), "WEB", answer < 70 ? 62 : 5, office);
                further(student.id(), "PRESS", answer < 70 ? 40 : 3, office);
            }
        }
    }

    private void further(long student, String purpose, int agree, long office) {
        if (random.nextInt(100) < 75) {
            decide(student, purpose, random.nextInt(100) < agree, office, remark());
        }
    }

    private String remark() {
        return random.nextInt(100) < 35 ? "Paper form" : null;
    }

    private void decide(long student, String purpose, boolean given, long account, String remark) {
        LocalDateTime first = moment();
        if (!given && remark == null && random.nextInt(100) < 25) {
            // Given at first, withdrawn later; the history has both.
            consents.addAt(first, student, purpose, true, first, account, null, null);
            first = first.plusMinutes(random.nextLong(Math.max(1, ChronoUnit.MINUTES.between(first, now))));
        }
        consents.addAt(first, student, purpose, given, first, account, remark, true);
    }

    private LocalDateTime moment() {
        long minutes = Math.max(1, Math.min(ChronoUnit.MINUTES.between(asked, now), 45L * 24 * 60));
        return asked.plusMinutes(random.nextLong(minutes));
    }
}
