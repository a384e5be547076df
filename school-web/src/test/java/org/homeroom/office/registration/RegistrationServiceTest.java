package org.homeroom.office.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.office.registration.OpenRegistration.Step;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestClock;
import org.homeroom.testing.TestSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class RegistrationServiceTest {
    private static final String MOREAU = "moreau@mail.example";
    @Inject
    RegistrationService service;
    @Inject
    Given given;
    @Inject
    Mails mails;
    @Inject
    TestClock clock;
    @Inject
    Db db;
    private Registrar registrar;

    @BeforeEach
    void thereIsASchool() {
        given.school("Riverside School");
        registrar = new Registrar(service, mails, db);
    }

    @Test
    void aRegistrationWaitsForItsAddressToBeConfirmed() {
        registrar.register("Luc", "Moreau", "  Moreau@Mail.example ");
        assertEquals("UNVERIFIED", db.string("SELECT state FROM registration"));
        assertEquals(MOREAU, db.string("SELECT email FROM registration"));
        assertEquals(PrivacyNotice.VERSION.toString(), db.string("SELECT notice_version FROM registration"));
        assertTrue(mails.link(MOREAU).startsWith(TestSettings.SCHOOL_URL + "/registration/open/verify?key="), () -> mails.link(MOREAU));
    }

    @Test
    void theSecretOfTheLinkIsNotInTheDatabase() {
        registrar.register("Luc", "Moreau", MOREAU);
        assertEquals(0, db.count("registration WHERE secret_hash = ?", mails.key(MOREAU)));
    }

    @Test
    void lookingAtTheLinkChangesNothing() {
        registrar.register("Luc", "Moreau", MOREAU);
        assertEquals(Step.VERIFY, service.look(mails.key(MOREAU)).step());
        assertEquals(Step.VERIFY, service.look(mails.key(MOREAU)).step());
        assertEquals("UNVERIFIED", db.string("SELECT state FROM registration"));
    }

    @Test
    void aConfirmedRegistrationIsWithTheOffice() {
        registrar.register("Luc", "Moreau", MOREAU);
        service.verify(mails.key(MOREAU));
        service.verify(mails.key(MOREAU));
        assertEquals("WAITING", db.string("SELECT state FROM registration"));
        assertEquals(Step.DONE, service.look(mails.key(MOREAU)).step());
    }

    @Test
    void aChildMayHaveOneNameOnly() {
        registrar.register(null, "Sukarno", MOREAU);
        registrar.register(" ", "Sukarno", MOREAU);
        assertEquals(1, db.count("registration"));
        assertEquals("Sukarno", service.look(mails.key(MOREAU)).name());
        for (String body : db.strings("SELECT body FROM outbox_mail")) {
            assertTrue(body.contains("\nSukarno was registered"), body);
        }
    }

    /** A Persian name has a joiner in it, which tells nobody anything between Latin letters. */
    @Test
    void aNameMayHaveTheJoinersOfItsScriptAndUpToTwoHundredLetters() {
        registrar.register("\u0639\u0644\u06cc\u200c\u0631\u0636\u0627", "N".repeat(200), MOREAU);
        assertWrong("givenName", Registrar.form("Lu\u200cc", "Moreau", MOREAU));
        assertWrong("familyName", Registrar.form("Luc", "N".repeat(201), MOREAU));
    }

    @Test
    void theLinkExpires() {
        registrar.register("Luc", "Moreau", MOREAU);
        clock.pass(RegistrationService.LINK);
        String key = mails.key(MOREAU);
        assertEquals(Step.GONE, service.look(key).step());
        assertThrows(RuleBroken.class, () -> service.verify(key));
        assertEquals("UNVERIFIED", db.string("SELECT state FROM registration"));
    }

    @Test
    void aLinkThatWasNeverIssuedLeadsNowhere() {
        assertEquals(Step.GONE, service.look("nothing").step());
        assertEquals(Step.GONE, service.look(null).step());
        assertThrows(NotFound.class, () -> service.verify("nothing"));
    }

    @Test
    void theSameChildAgainGetsANewLinkAndNoSecondRow() {
        registrar.register("Luc", "Moreau", MOREAU);
        String first = mails.key(MOREAU);
        registrar.register("Luc", "Moreau", MOREAU);
        assertEquals(1, db.count("registration"));
        assertNotEquals(first, mails.key(MOREAU));
        assertEquals(Step.GONE, service.look(first).step());
        assertEquals(Step.VERIFY, service.look(mails.key(MOREAU)).step());
    }

    @Test
    void aChildAlreadyWithTheOfficeIsNotRegisteredTwice() {
        registrar.waiting("Luc", "Moreau", MOREAU);
        registrar.register("Luc", "Moreau", MOREAU);
        assertEquals(1, db.count("registration"));
        assertEquals(2, mails.waiting().size());
        assertEquals("WAITING", db.string("SELECT state FROM registration"));
    }

    @Test
    void siblingsShareAnAddress() {
        registrar.register("Luc", "Moreau", MOREAU);
        String lucs = mails.key(MOREAU);
        registrar.register("Jeanne", "Moreau", MOREAU);
        service.verify(lucs);
        assertEquals(List.of("WAITING", "UNVERIFIED"), db.strings("SELECT state FROM registration ORDER BY id"));
    }

    @Test
    void theMailIsInTheLanguageOfThePage() {
        service.register(Registrar.form("Luc", "Moreau", MOREAU), "de", Registrar.HOME);
        assertTrue(mails.waiting().getFirst().contains("Bitte bestätigen"), () -> mails.waiting().toString());
    }

    @Test
    void aChildHasAGuardianWhomTheOfficeCanCall() {
        RegistrationForm form = Registrar.form("Luc", "Moreau", MOREAU);
        form.guardianFamilyName = null;
        assertWrong("guardianFamilyName", form);
        form.guardianFamilyName = "Spam.example";
        assertWrong("guardianFamilyName", form);
        form.guardianFamilyName = "Moreau";
        form.guardianPhone = "";
        assertWrong("guardianPhone", form);
        form.guardianPhone = "call www.spam.example";
        assertWrong("guardianPhone", form);
        form.guardianPhone = "+33 (0)1 23-45.67";
        form.birthDate = LocalDate.of(2026, 11, 19);
        assertWrong("birthDate", form);
        form.birthDate = LocalDate.of(2026, 11, 18);
        service.register(form, "en", Registrar.HOME);
        assertEquals("2026-11-18 Ines Moreau +33 (0)1 23-45.67",
                db.string("SELECT CONCAT_WS(' ', birth_date, guardian_given_name, guardian_family_name, guardian_phone) FROM registration"));
    }

    @Test
    void whoeverIsOfAgeRegistersAlone() {
        RegistrationForm form = Registrar.form("Luc", "Moreau", MOREAU);
        form.guardianGivenName = null;
        form.guardianFamilyName = null;
        form.guardianPhone = null;
        form.birthDate = LocalDate.of(2008, 11, 19);
        assertWrong("guardianFamilyName", form);
        form.birthDate = LocalDate.of(2008, 11, 18);
        service.register(form, "en", Registrar.HOME);
        assertEquals(1, db.count("registration WHERE guardian_family_name IS NULL"));
    }

    @Test
    void aPlaceIsWantedForAYearThatHasNotEnded() {
        long over = given.year("2025/26", LocalDate.of(2025, 9, 1), LocalDate.of(2026, 7, 20));
        long next = given.year("2027/28", LocalDate.of(2027, 9, 1), LocalDate.of(2028, 7, 20));
        RegistrationForm form = Registrar.form("Luc", "Moreau", MOREAU);
        assertWrong("yearId", form);
        form.yearId = over;
        assertWrong("yearId", form);
        form.yearId = next;
        service.register(form, "en", Registrar.HOME);
        assertEquals(1, db.count("registration WHERE school_year_id = ?", next));
        RegistrationForm sister = Registrar.form("Jeanne", "Moreau", MOREAU);
        sister.yearId = next;
        List<String> statements = Statements.of(() -> {
            service.register(sister, "en", Registrar.HOME);
            return null;
        });
        assertEquals(0, statements.stream().filter(statement -> statement.contains("FROM school_year")).count(), "the years are remembered: " + statements);
    }

    @Test
    void whatIsSaidAgainReplacesWhatWasSaidBefore() {
        registrar.register("Luc", "Moreau", MOREAU);
        RegistrationForm again = Registrar.form("Luc", "Moreau", MOREAU);
        again.guardianPhone = "+33 9";
        service.register(again, "en", Registrar.HOME);
        assertEquals("+33 9", db.string("SELECT guardian_phone FROM registration"));
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        RegistrationForm noCountry = Registrar.form("Luc", "Moreau", MOREAU);
        noCountry.country = "Frankreich";
        assertWrong("country", noCountry);
        RegistrationForm noNotice = Registrar.form("Luc", "Moreau", MOREAU);
        noNotice.notice = false;
        assertWrong("notice", noNotice);
        assertWrong("email", Registrar.form("Luc", "Moreau", "moreau@mail"));
        assertWrong("givenName", Registrar.form("Buy at https://spam.example", "Moreau", MOREAU));
        assertWrong("givenName", Registrar.form("Win at www.spam.example", "Moreau", MOREAU));
        assertWrong("familyName", Registrar.form("Luc", "Spam.example", MOREAU));
        assertWrong("familyName", Registrar.form("Luc", "", MOREAU));
        assertEquals(0, db.count("registration"));
    }

    private void assertWrong(String field, RegistrationForm form) {
        assertEquals(field, assertThrows(RuleBroken.class, () -> service.register(form, "en", Registrar.HOME)).field());
    }

    @Test
    void tooManyForOneAddressAreRefusedForAWhile() {
        for (int i = 0; i < 8; i++) {
            registrar.register("Luc " + (char) ('A' + i), "Moreau", MOREAU);
        }
        RuleBroken refused = assertThrows(RuleBroken.class, () -> registrar.register("Luc Z", "Moreau", MOREAU));
        assertEquals("registration_register.throttled", refused.key());
        assertEquals(8, db.count("registration"));
        registrar.register("Amélie", "Petit", "petit@mail.example");
        clock.pass(Duration.ofHours(1));
        registrar.register("Luc Z", "Moreau", MOREAU);
        assertFalse(db.strings("SELECT id FROM registration WHERE given_name = 'Luc Z'").isEmpty());
    }

    @Test
    void tooManyFromOneClientAreRefused() {
        for (int i = 0; i < 40; i++) {
            registrar.register("Child", "Petit", "family" + i + "@mail.example");
        }
        assertThrows(RuleBroken.class, () -> registrar.register("Luc", "Moreau", MOREAU));
        service.register(Registrar.form("Luc", "Moreau", MOREAU), "en", "198.51.100.9");
        assertEquals(41, db.count("registration"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "Zoe\u0308", "Anne-Marie", "O’Neill", "D'Arcy", "J.R.R.", "St. John", "Mary St.John", "佐藤", "नीरज", "שָׁלוֹם", "Ştefan", "X Æ"})
    void namesOfAllScriptsAreTaken(String name) {
        service.register(Registrar.form(name, "Moreau", MOREAU), "en", Registrar.HOME);
        assertEquals(1, db.count("registration"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"spam.example", "x.co", "пример.рф", "例え.テスト", "exa\u0301.com", "e.c\u0301om", "a.-bc", "Win! now", "a@b", "s/o", "Lee, Ann", "Jordi·Pau", "call 0900",
        "Luc\nBcc", "Luc\tB", "Luc\u200bB", "Luc\u2028B", "１０", "例え。テスト", "spam．example", "a․bc", "\u0308Zoe", "-", ".", "Z\u0300\u0300\u0300\u0300\u0300", "<b>"})
    void whatNoNameContainsIsRefusedFromStrangers(String name) {
        assertWrong("givenName", Registrar.form(name, "Moreau", MOREAU));
        assertWrong("familyName", Registrar.form("Luc", name, MOREAU));
    }

    @Test
    void initialsAndSaintsAreNames() {
        service.register(Registrar.form("J.R. St.John", "O’Neill", MOREAU), "en", "203.0.113.9");
        assertEquals(1, db.count("registration WHERE given_name = 'J.R. St.John'"));
    }
}
