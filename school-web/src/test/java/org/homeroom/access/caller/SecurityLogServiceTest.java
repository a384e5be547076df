package org.homeroom.access.caller;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.homeroom.access.account.AccountService;
import org.homeroom.access.permission.Role;
import org.homeroom.access.signin.SignIn;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.office.registration.Registrar;
import org.homeroom.office.registration.RegistrationForm;
import org.homeroom.office.registration.RegistrationService;
import org.homeroom.people.staff.StaffForm;
import org.homeroom.people.staff.StaffService;
import org.homeroom.people.student.StudentForm;
import org.homeroom.people.student.StudentService;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.homeroom.web.edge.SameOrigin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SecurityLogServiceTest {
    private static final Logger SECURITY = Logger.getLogger("org.homeroom.security");
    private static final Logger SCHOOL = Logger.getLogger("org.homeroom");
    private static final String NEW = "another long password";
    private final Lines security = new Lines();
    private final Lines school = new Lines();
    @Inject
    StaffService staff;
    @Inject
    StudentService students;
    @Inject
    AccountService accounts;
    @Inject
    SignIn signIn;
    @Inject
    RegistrationService registrations;
    @Inject
    Event<SameOrigin.Refused> foreign;
    @Inject
    Mails mails;
    @Inject
    Given given;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    private Riverside riverside;

    private static final class Lines extends Handler {
        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord line) {
            texts.add(line.getMessage());
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            texts.clear();
        }
    }

    @BeforeEach
    void listen() {
        riverside = given.riverside();
        caller.as(riverside.admin);
        SCHOOL.setLevel(Level.INFO);
        SECURITY.addHandler(security);
        SCHOOL.addHandler(school);
    }

    @AfterEach
    void listenNoLonger() {
        SECURITY.removeHandler(security);
        SCHOOL.removeHandler(school);
        SCHOOL.setLevel(null);
    }

    private String line(String event, String outcome, Long actor, String subject, String more) {
        return "event=" + event + " outcome=" + outcome + " actor=" + (actor == null ? "-" : actor) + " client=" + TestCaller.CLIENT
                + " subject=" + subject + more;
    }

    private void said(String... lines) {
        assertEquals(List.of(lines), security.texts);
        security.texts.clear();
    }

    @Test
    void saysWhoCameInAndWhoDidNot() {
        caller.asVisitor();
        long ngozi = riverside.ngozi.account();
        signIn.check(riverside.ngozi.email(), Given.PASSWORD);
        signIn.check(riverside.ngozi.email(), "a guess at it");
        signIn.check("nobody@riverside.example", "a guess at it");
        said(line("sign-in", "success", ngozi, "account:" + ngozi, ""), line("sign-in", "failure", null, "account:" + ngozi, ""),
                line("sign-in", "failure", null, "-", ""));
    }

    @Test
    void saysWhoGaveAndTookWhichRole() {
        long brennan = riverside.brennan.account();
        staff.invite(riverside.brennan.staffMember(), Set.of(Role.ADMIN));
        StaffForm form = staff.edit(riverside.brennan.staffMember());
        form.leftOn = clock.today();
        staff.save(riverside.brennan.staffMember(), form);
        students.withdraw(riverside.editor.student(), clock.today());
        String editor = "account:" + riverside.editor.account();
        said(line("grant", "success", riverside.admin, "account:" + brennan, " role=ADMIN"),
                line("last-day", "success", riverside.admin, "account:" + brennan, " until=" + clock.today()),
                line("revoke", "success", riverside.admin, editor, " role=STUDENT"));
    }

    @Test
    void saysWhoWasRefusedWhat() {
        caller.as(riverside.ngozi.account());
        assertThrows(SchoolException.class, () -> students.edit(riverside.amara.student()));
        assertThrows(SchoolException.class, () -> staff.blank());
        said(line("refusal", "refused", riverside.ngozi.account(), "student:" + riverside.amara.student(), " permission=STUDENT_EDIT"),
                line("refusal", "refused", riverside.ngozi.account(), "-", " permission=STAFF_EDIT"));
    }

    @Test
    void saysWhenAPasswordWasAskedForAndSet() {
        caller.asVisitor();
        String subject = "account:" + riverside.ngozi.account();
        accounts.forgot(riverside.ngozi.email());
        security.texts.clear();
        accounts.setPassword(mails.key(riverside.ngozi.email()), NEW);
        caller.as(riverside.ngozi.account());
        assertThrows(SchoolException.class, () -> accounts.changePassword("a guess at it", NEW));
        said(line("password", "success", null, subject, ""), line("password", "failure", riverside.ngozi.account(), subject, ""));
    }

    @Test
    void saysWhoRegisteredTooOftenOnceForEachRefusal() {
        caller.asVisitor();
        RegistrationForm form = Registrar.form("Luc", "Moreau", "moreau@mail.example");
        form.yearId = riverside.year;
        for (int i = 0; i < 8; i++) {
            registrations.register(form, "en", TestCaller.CLIENT);
        }
        said();
        assertThrows(SchoolException.class, () -> registrations.register(form, "en", TestCaller.CLIENT));
        assertThrows(SchoolException.class, () -> registrations.register(form, "en", TestCaller.CLIENT));
        said(line("registration", "throttled", null, "-", ""), line("registration", "throttled", null, "-", ""));
    }

    @Test
    void saysWhoseRequestWasAnotherSites() {
        caller.as(riverside.ngozi.account());
        foreign.fire(new SameOrigin.Refused());
        said(line("foreign-request", "refused", riverside.ngozi.account(), "-", ""));
    }

    @Test
    void whatIsRolledBackWasNotDone() {
        StaffForm form = staff.edit(riverside.brennan.staffMember());
        form.leftOn = clock.today();
        form.version--;
        assertThrows(SchoolException.class, () -> staff.save(riverside.brennan.staffMember(), form));
        said();
    }

    @Test
    void linesOfChangesNameWhoMadeThem() {
        StudentForm form = students.edit(riverside.amara.student());
        form.called = "Ama";
        students.save(riverside.amara.student(), form);
        students.withdraw(riverside.amara.student(), clock.today());
        assertTrue(school.texts.contains("Student " + riverside.amara.student() + " changed by account " + riverside.admin), school.texts::toString);
        assertTrue(school.texts.contains("Student " + riverside.amara.student() + " withdrawn by account " + riverside.admin), school.texts::toString);
        assertFalse((security.texts + " " + school.texts).contains("Amara"));
    }
}
