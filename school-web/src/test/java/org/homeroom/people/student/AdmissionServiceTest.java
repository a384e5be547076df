package org.homeroom.people.student;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class AdmissionServiceTest {
    @Inject
    AdmissionService service;
    @Inject
    Given given;
    @Inject
    TestCaller caller;
    @Inject
    Db db;
    private Riverside school;

    @BeforeEach
    void theOfficeIsAtWork() {
        school = given.riverside();
        caller.as(school.lindqvist.account());
    }

    private static StudentForm admission(String givenName, LocalDate day) {
        StudentForm form = new StudentForm();
        form.givenName = givenName;
        form.familyName = "Moreau";
        form.birthDate = LocalDate.of(2014, 5, 6);
        form.country = "FR";
        form.admittedOn = day;
        return form;
    }

    @Test
    void numbersStartAgainEachYear() {
        db.sql("UPDATE student SET number = 'OLD-7' WHERE id = ?", school.amara.student());
        assertEquals("2027-0001", service.admit(admission("Luc", LocalDate.of(2027, 1, 11))).number());
        assertEquals("2027-0002", service.admit(admission("Jeanne", LocalDate.of(2027, 1, 11))).number());
    }

    @Test
    void fourSimultaneousAdmissionsGetFourNumbers() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            List<Callable<String>> work = IntStream.range(0, 4).mapToObj(i -> (Callable<String>) () -> caller.as(
                    school.lindqvist.account(),
                    () -> service.admit(admission("Child" + i, LocalDate.of(2027, 1, 11))).number())).toList();
            for (Future<String> number : threads.invokeAll(work)) {
                number.get();
            }
        }
        assertEquals(List.of("2027-0001", "2027-0002", "2027-0003", "2027-0004"),
                db.strings("SELECT number FROM student WHERE number LIKE '2027-%' ORDER BY number"));
    }

    @Test
    void aTeacherAdmitsNobody() {
        caller.as(school.brennan.account());
        assertThrows(NotAllowed.class, () -> service.admit(admission("Luc", LocalDate.of(2026, 11, 18))));
    }
}
