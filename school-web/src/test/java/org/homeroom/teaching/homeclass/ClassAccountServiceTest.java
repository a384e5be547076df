package org.homeroom.teaching.homeclass;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.people.person.Slip;
import org.homeroom.people.student.StudentAccount;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ClassAccountServiceTest {
    @Inject
    ClassAccountService service;
    @Inject
    TestCaller caller;
    @Inject
    Given given;
    private Riverside riverside;

    @BeforeEach
    void twoMoreStudentsAreInTheClass() {
        riverside = given.riverside();
        given.enrolled(riverside.haruto.student(), riverside.class7b);
        given.enrolled(given.student(given.person("Ana Lima")), riverside.class7b);
        caller.as(riverside.brennan.account());
    }

    private static List<String> names(List<Slip> slips) {
        return slips.stream().map(Slip::signInName).toList();
    }

    @Test
    void theTutorInvitesThoseWithoutAnAccountAndMakesSlipsAnew() {
        assertEquals(List.of("Mateusz Kowalski", "Ana Lima", "Amara Okafor", "Haruto Satō"),
                service.list(riverside.class7b).stream().sorted((a, b) -> a.listName().compareTo(b.listName())).map(StudentAccount::name).toList());
        List<Slip> slips = service.invite(riverside.class7b).slips();
        assertEquals(List.of("ana.lima", "haruto.sato"), names(slips));
        List<Slip> anew = service.slipsAnew(riverside.class7b);
        assertEquals(List.of("ana.lima", "haruto.sato"), names(anew));
        assertFalse(slips.getFirst().code().equals(anew.getFirst().code()));
        assertEquals(List.of(), service.invite(riverside.class7b).slips());
    }

    @Test
    void nobodyElseDoesButTheOffice() {
        for (Long account : Arrays.asList(riverside.haddad.account(), riverside.sato.account(), riverside.amara.account(), riverside.ngozi.account(), null)) {
            caller.as(account);
            assertFalse(service.mayManage(riverside.class7b));
            assertThrows(NotAllowed.class, () -> service.list(riverside.class7b));
            assertThrows(NotAllowed.class, () -> service.invite(riverside.class7b));
            assertThrows(NotAllowed.class, () -> service.slipsAnew(riverside.class7b));
        }
        caller.as(riverside.brennan.account());
        assertFalse(service.mayManage(riverside.lastYears7a), "that year is over");
        caller.as(riverside.lindqvist.account());
        assertTrue(service.mayManage(riverside.class7b));
        assertEquals(2, service.invite(riverside.class7b).slips().size());
    }
}
