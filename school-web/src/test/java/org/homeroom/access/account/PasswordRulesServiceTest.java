package org.homeroom.access.account;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class PasswordRulesServiceTest {
    @Inject
    PasswordRules rules;
    @Inject
    AccountService accounts;
    @Inject
    Given given;
    @Inject
    Mails mails;
    @Inject
    TestCaller caller;

    @BeforeEach
    void thereIsASchool() {
        given.school("Riverside School");
    }

    private void check(String password) {
        rules.check(password, "n.okafor@riverside.example", "Ngozi Adaeze Okafor");
    }

    @ParameterizedTest
    @CsvSource({"password123,common", "PassWord123,common", "qwertyuiop,common", "1234567890,common", "iloveyou123,common", "ｐａｓｓｗｏｒｄ１２３,common",
        "aaaaaaaaaaaa,repeats", "1212121212,repeats", "abcdeabcdeabcde,repeats", "hunter22hunter22,repeats",
        "Okafor-forever-2026,is_name", "my adaeze likes tea,is_name", "n.okafor is my name,is_email",
        "Riverside2026!,is_school", "go riverside go go go,is_school", "RIVERSIDE-SCHOOL-9,is_school", "School2026!!!,is_school",
        "short,short"})
    void saysWhy(String password, String reason) {
        RuleBroken refused = assertThrows(RuleBroken.class, () -> check(password));
        assertEquals("account.password_" + reason, refused.key());
        assertEquals("password", refused.field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "old school bus driver", "a good long password", "homeroom-demo-school", "Bücher im Regenwald", "9fK!x2mQ#s"})
    void whatOnlyItsOwnerWouldThinkOfIsTaken(String password) {
        assertDoesNotThrow(() -> check(password));
    }

    @Test
    void theOldOneIsRefusedByWhicheverWay() {
        long ngozi = given.account("Ngozi Okafor", null, Role.GUARDIAN);
        caller.as(ngozi);
        assertEquals("account.password_same", assertThrows(RuleBroken.class, () -> accounts.changePassword(Given.PASSWORD, Given.PASSWORD)).key());
        caller.asVisitor();
        accounts.forgot("ngozi.okafor@riverside.example");
        String key = mails.key("ngozi.okafor@riverside.example");
        assertEquals("account.password_same", assertThrows(RuleBroken.class, () -> accounts.setPassword(key, Given.PASSWORD)).key());
        accounts.setPassword(key, "another long password");
    }

    @Test
    void aHundredThousandAreShipped() {
        assertEquals(100_000, CommonPasswords.size());
        assertTrue(CommonPasswords.contain("1q2w3e4r5t"));
        assertFalse(CommonPasswords.contain("nobody has thought of this"));
    }
}
