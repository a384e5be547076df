package org.homeroom.access.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.homeroom.access.permission.Role;
import org.homeroom.access.signin.SignIn;
import org.homeroom.base.schema.SchemaReady;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DemoLeftoversServiceTest {
    @Inject
    DemoLeftovers leftovers;
    @Inject
    SignIn signIn;
    @Inject
    Given given;
    @Inject
    Db db;

    @BeforeEach
    void aDemoLeftAnAccountBesideNgozis() {
        db.sql("INSERT INTO demo_account (account_id) VALUES (?)", given.account("Ada Admin", null, Role.ADMIN));
        given.account("Ngozi Okafor", null, Role.GUARDIAN);
    }

    @Test
    void startingAnOrdinarySchoolClosesWhatADemoLeftBehind() {
        leftovers.begin(new SchemaReady());
        assertTrue(signIn.check(Given.email("Ada Admin"), Given.PASSWORD).isEmpty());
        assertEquals(1, db.count("user_account WHERE state = 'CLOSED' AND password_hash IS NULL"));
        assertEquals(0, leftovers.close(), "closed twice");
    }

    @Test
    void otherAccountsStayAsTheyAre() {
        leftovers.begin(new SchemaReady());
        assertTrue(signIn.check(Given.email("Ngozi Okafor"), Given.PASSWORD).isPresent());
    }
}
