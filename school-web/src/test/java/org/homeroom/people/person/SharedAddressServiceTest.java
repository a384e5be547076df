package org.homeroom.people.person;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.guardian.GuardianForm;
import org.homeroom.people.guardian.GuardianLookupService;
import org.homeroom.people.guardian.GuardianService;
import org.homeroom.people.staff.StaffForm;
import org.homeroom.people.staff.StaffService;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class SharedAddressServiceTest {
    private static final String HOME = "home@garcia.example";
    @Inject
    StaffService staff;
    @Inject
    GuardianService guardians;
    @Inject
    GuardianLookupService lookup;
    @Inject
    Given given;
    @Inject
    Db db;
    @Inject
    TestCaller caller;

    @BeforeEach
    void theOfficeWorks() {
        Riverside riverside = given.riverside();
        caller.as(riverside.lindqvist.account());
    }

    private long guardian(String givenName) {
        GuardianForm form = new GuardianForm();
        form.givenName = givenName;
        form.familyName = "Garcia";
        form.email = HOME;
        return guardians.create(form);
    }

    private long member(String givenName, String code) {
        StaffForm form = staff.blank();
        form.givenName = givenName;
        form.familyName = "Garcia";
        form.email = HOME;
        form.code = code;
        form.jobTitle = "Teacher";
        return staff.create(form);
    }

    @Test
    void twoPeopleMayHaveOneAddressAndOneOfThemAnAccountWithIt() {
        staff.invite(member("Ana", "GAA"), Set.of(Role.TEACHER));
        long luis = member("Luis", "GAL");
        RuleBroken shared = assertThrows(RuleBroken.class, () -> staff.invite(luis, Set.of(Role.TEACHER)));
        assertEquals("person.invite_email_shared", shared.key());
        assertEquals(List.of("Luis Garcia", HOME), List.of(shared.arguments()));
        assertEquals(List.of("Ana Garcia"), db.strings("SELECT display_name FROM user_account WHERE email = ?", HOME));
    }

    @Test
    void ofTwoGuardiansWithOneAddressTheOneKnownLongestIsProposed() {
        long ana = guardian("Ana");
        guardian("Luis");
        assertEquals(Optional.of(ana), lookup.findByEmail(HOME));
    }
}
