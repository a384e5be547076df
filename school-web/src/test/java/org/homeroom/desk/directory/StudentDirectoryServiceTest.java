package org.homeroom.desk.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.people.consent.Consent.Purpose;
import org.homeroom.people.consent.ConsentOrder;
import org.homeroom.people.consent.ConsentService;
import org.homeroom.people.consent.ConsentStates;
import org.homeroom.people.guardian.Guardian;
import org.homeroom.people.student.StudentForm;
import org.homeroom.people.student.StudentService;
import org.homeroom.teaching.homeclass.EnrolmentCard;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.homeroom.yearbook.photo.GivenPhotos;
import org.homeroom.yearbook.photo.Photo;
import org.homeroom.yearbook.portrait.PortraitService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class StudentDirectoryServiceTest {
    private static final PageRequest BY_NAME = new PageRequest(1, 25, "name", false);
    @Inject
    StudentDirectoryService directory;
    @Inject
    SchoolDay day;
    @Inject
    ConsentDirectoryService consentDirectory;
    @Inject
    StudentService students;
    @Inject
    ConsentService consents;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    @Inject
    Given given;
    @Inject
    Db db;
    @Inject
    PortraitService portraits;
    @Inject
    ConsentOrder order;
    private Riverside riverside;

    @BeforeEach
    void theOfficeWorks() {
        riverside = given.riverside();
        caller.as(riverside.lindqvist.account());
    }

    private static PageRequest filter(String query, String state, Object ofClass) {
        return BY_NAME.narrowed(query, ofClass == null ? Map.of("state", state) : Map.of("state", state, "class", ofClass.toString()));
    }

    private List<String> names(PageRequest asked) {
        return directory.list(asked, riverside.year).rows().stream().map(StudentRow::name).toList();
    }

    @Test
    void everyoneListsThoseTheyMaySee() {
        assertEquals(List.of("Zoë Ångström", "Leïla Benali", "Mateusz Kowalski", "Amara Okafor", "Haruto Satō"),
                names(filter("", "", null)));
        caller.as(riverside.brennan.account());
        assertEquals(List.of("Mateusz Kowalski", "Amara Okafor"), names(filter("", "", null)));
        caller.as(riverside.ngozi.account());
        assertEquals(List.of("Amara Okafor"), names(filter("", "", null)));
        caller.as(riverside.emeka.account());
        assertEquals(List.of(), names(filter("", "", null)));
        caller.asVisitor();
        assertThrows(NotAllowed.class, () -> names(filter("", "", null)));
    }

    @Test
    void findsByNameNumberAndClass() {
        assertEquals(List.of("Zoë Ångström"), names(filter("angstrom zoe", "", null)));
        assertEquals(List.of("Amara Okafor"), names(filter("Okafor, Am", "", null)));
        assertEquals(5, names(filter("2026-", "", null)).size());
        assertEquals(List.of("Mateusz Kowalski", "Amara Okafor"), names(filter("", "", riverside.class7b)));
        assertEquals(List.of("Mateusz Kowalski", "Amara Okafor"), names(filter("", "", "level-" + riverside.year7)));
        assertEquals(List.of("Haruto Satō"), names(filter("", "", "none")));
        assertEquals(List.of(), names(filter("_", "", null)), "what is typed is no pattern");
    }

    @Test
    void findsByGuardian() {
        db.run(em -> em.find(Guardian.class, riverside.ngozi.guardian()).getPerson().reachableAt("ngozi@families.example", "07700 900-123"));
        for (String typed : List.of("ngozi", "amara ngozi", "ngozi@families.example", "07700900123", "07700 900-123", "900123")) {
            assertEquals(List.of("Amara Okafor"), names(filter(typed, "", null)), typed);
        }
        assertEquals(List.of(), names(filter("families", "", null)), "a word finds no mail domain");
        caller.as(riverside.brennan.account());
        assertEquals(List.of("Amara Okafor"), names(filter("ngozi", "", null)));
        caller.as(riverside.ngozi.account());
        assertEquals(List.of(), names(filter("emeka", "", null)), "what concerns the other parent is not hers to find");
    }

    @Test
    void showsTheClassOfTheYear() {
        List<StudentRow> rows = directory.list(new PageRequest(1, 25, "class", true), riverside.year).rows();
        assertEquals("8a", rows.getFirst().className());
        assertNull(rows.getLast().className());
        assertEquals(5, directory.list(filter("", "", null), riverside.year).total(), "an enrolment of last year doubles nobody");
    }

    @Test
    void pagesAndCounts() {
        var page = directory.list(new PageRequest(2, 2, "name", false), riverside.year);
        assertEquals(List.of("Mateusz Kowalski", "Amara Okafor"), page.rows().stream().map(StudentRow::name).toList());
        assertEquals(5, page.total());
        assertEquals(List.of("Mateusz Kowalski", "Leïla Benali"), directory.list(new PageRequest(2, 2, "name", true), riverside.year).rows().stream()
                .map(StudentRow::name).toList());
        assertEquals(List.of(), directory.list(new PageRequest(9, 2, "name", false), riverside.year).rows());
        assertEquals(5, directory.list(new PageRequest(1, 25, "id; DROP TABLE student", false), riverside.year).total());
    }

    @Test
    void withdrawnStudentsAreListedSeparately() {
        students.withdraw(riverside.haruto.student(), clock.today());
        assertFalse(names(filter("", "", null)).contains("Haruto Satō"));
        assertEquals(List.of("Haruto Satō"), names(filter("", "withdrawn", null)));
        assertEquals(5, names(filter("", "all", null)).size());
    }

    private static List<?> guardians(StudentProfile profile) {
        return (List<?>) profile.cards().get("guardian");
    }

    @Test
    void aProfileShowsWhatTheCallerMayKnow() {
        StudentForm form = students.edit(riverside.amara.student());
        form.notes = "For the office only";
        students.save(riverside.amara.student(), form);

        StudentProfile office = directory.profile(riverside.amara.student(), riverside.year);
        assertEquals("For the office only", office.notes());
        assertEquals(2, guardians(office).size());
        assertEquals("7b", office.current().name());

        caller.as(riverside.brennan.account());
        StudentProfile teacher = directory.profile(riverside.amara.student(), riverside.year);
        assertNull(teacher.notes());
        assertEquals(2, guardians(teacher).size());
        assertThrows(NotFound.class, () -> directory.profile(riverside.zoe.student(), riverside.year));

        caller.as(riverside.ngozi.account());
        StudentProfile mother = directory.profile(riverside.amara.student(), riverside.year);
        assertNull(mother.notes());
        assertNull(guardians(mother), "what concerns the other parent is not hers to read");
        assertTrue(((ConsentStates) mother.cards().get("consent")).of(Purpose.YEARBOOK).missing());

        caller.as(riverside.emeka.account());
        assertThrows(NotFound.class, () -> directory.profile(riverside.amara.student(), riverside.year));
    }

    @Test
    void aProfileShowsThePortraitToThoseWhoSeePhotos() {
        long amara = riverside.amara.student();
        assertNull(directory.profile(amara, riverside.year).portrait().object());
        GivenPhotos photos = new GivenPhotos(db, clock.now());
        Photo chosen = photos.ready(amara, riverside.lindqvist.account(), Photo.Approval.APPROVED);
        Photo newest = photos.ready(amara, riverside.lindqvist.account(), Photo.Approval.APPROVED);
        photos.ready(amara, riverside.lindqvist.account(), Photo.Approval.PENDING);
        assertEquals(newest.getObjectId().toString(), directory.profile(amara, riverside.year).portrait().object());
        portraits.choose(chosen.getId(), riverside.year);
        for (Long account : List.of(riverside.lindqvist.account(), riverside.brennan.account(), riverside.ngozi.account(), riverside.amara.account())) {
            caller.as(account);
            StudentProfile profile = directory.profile(amara, riverside.year);
            assertEquals(chosen.getObjectId().toString(), profile.portrait().object());
            assertTrue(profile.may().addPhotos());
            assertEquals(account.equals(riverside.lindqvist.account()) || account.equals(riverside.ngozi.account()), profile.may().decide());
        }
        // A teacher who is also a student, so that each permission reaches different people.
        db.sql("INSERT INTO user_account_role (account_id, role) VALUES (?, 'STUDENT'), (?, 'GUARDIAN')", riverside.brennan.account(), riverside.brennan.account());
        caller.as(riverside.brennan.account());
        assertFalse(directory.profile(amara, riverside.year).may().decide());
        assertEquals(2, Statements.of(() -> directory.profile(amara, riverside.year)).size());
        db.sql("INSERT INTO permission_change (role, permission, scope, granted) VALUES ('TEACHER', 'PHOTO_VIEW', 'OWN_CLASSES', FALSE),"
                + " ('TEACHER', 'PHOTO_UPLOAD', 'OWN_CLASSES', FALSE)");
        caller.as(riverside.brennan.account());
        assertNull(directory.profile(amara, riverside.year).portrait().object(), "the right to see photos decides");
        assertFalse(directory.profile(amara, riverside.year).may().addPhotos());
    }

    @Test
    void aListShowsPortraitsToThoseWhoSeePhotosInOneStatement() {
        GivenPhotos photos = new GivenPhotos(db, clock.now());
        long amara = riverside.amara.student();
        Photo chosen = photos.ready(amara, riverside.lindqvist.account(), Photo.Approval.APPROVED);
        photos.ready(amara, riverside.lindqvist.account(), Photo.Approval.APPROVED);
        Photo newest = photos.ready(riverside.zoe.student(), riverside.lindqvist.account(), Photo.Approval.APPROVED);
        photos.ready(riverside.zoe.student(), riverside.lindqvist.account(), Photo.Approval.PENDING);
        portraits.choose(chosen.getId(), riverside.year);
        assertEquals(List.of("Zoë Ångström " + newest.getObjectId(), "Leïla Benali null", "Mateusz Kowalski null", "Amara Okafor " + chosen.getObjectId(),
                "Haruto Satō null"), pictured());
        var found = directory.list(filter("", "", null), riverside.year);
        assertEquals(1, Statements.of(() -> directory.withPortraits(found, riverside.year)).size());
        db.sql("INSERT INTO permission_change (role, permission, scope, granted) VALUES ('TEACHER', 'PHOTO_VIEW', 'OWN_CLASSES', FALSE)");
        caller.as(riverside.brennan.account());
        assertEquals(List.of("Mateusz Kowalski null", "Amara Okafor null"), pictured(), "the right to see photos decides");
    }

    private List<String> pictured() {
        return directory.withPortraits(directory.list(filter("", "", null), riverside.year), riverside.year).rows().stream()
                .map(row -> row.name() + " " + (row.portrait() == null ? null : row.portrait().object())).toList();
    }

    @Test
    void aProfileKeepsTheEnrolmentsOfEarlierYears() {
        StudentProfile zoe = directory.profile(riverside.zoe.student(), riverside.year);
        assertEquals(List.of("8a 2026-09-01 null", "7a 2025-09-01 2026-07-21"), ((List<?>) zoe.cards().get("homeclass")).stream().map(EnrolmentCard.Time.class::cast)
                .map(time -> time.className() + " " + time.startsOn() + " " + time.endsOn()).toList());
        assertEquals("8a", zoe.current().name());
    }

    @Test
    void pagesOfDailyWorkAreCheap() {
        // The page's frame knows the school and the day.
        day.today();
        assertTrue(Statements.of(() -> directory.list(filter("a", "", null), riverside.year)).size() <= 3);
        // The same for a tutor, who is one by today's date at the school.
        caller.as(riverside.brennan.account());
        day.today();
        assertTrue(Statements.of(() -> directory.profile(riverside.amara.student(), riverside.year)).size() <= 3);
    }

    @Test
    void suggestsWithTheClass() {
        List<StudentRow> found = directory.find("kow", Permission.STUDENT_VIEW, riverside.year);
        assertEquals(List.of("7b"), found.stream().map(StudentRow::className).toList());
        caller.as(riverside.haddad.account());
        assertEquals(List.of(), directory.find("kow", Permission.STUDENT_VIEW, riverside.year));
        assertTrue(directory.find(riverside.mateusz.student(), Permission.STUDENT_VIEW, riverside.year).isEmpty());
    }

    @Test
    void theOfficeFindsWhoseConsentIsMissing() {
        consents.decide(riverside.amara.student(), Purpose.YEARBOOK, true, null);
        consents.decide(riverside.zoe.student(), Purpose.YEARBOOK, false, null);
        consents.decide(riverside.zoe.student(), Purpose.WEB, true, null);
        assertEquals(List.of("Amara Okafor"), consenting("given"));
        assertEquals(List.of("Zoë Ångström"), consenting("refused"));
        assertEquals(List.of("Leïla Benali", "Mateusz Kowalski", "Haruto Satō"), consenting("missing"));
        consents.decide(riverside.amara.student(), Purpose.WEB, true, null);
        assertTrue(withoutAnAnswer().contains("Amara Okafor"));
        consents.decide(riverside.amara.student(), Purpose.PRESS, false, null);
        assertEquals(List.of("Zoë Ångström", "Leïla Benali", "Mateusz Kowalski", "Haruto Satō"), withoutAnAnswer());
        ConsentRow zoe = consentDirectory.list(filter("zoe", "", null), riverside.year).rows().getFirst();
        assertEquals(List.of("refused", "given", "missing"), List.of(zoe.yearbook(), zoe.web(), zoe.press()));
        caller.as(riverside.ngozi.account());
        assertThrows(NotAllowed.class, () -> consenting("given"));
    }

    @Test
    void theOfficeWorksThroughTheListOfConsentsInItsOrder() {
        assertEquals(riverside.editor.student(), order.after("/consent/list", riverside.zoe.student()).orElseThrow());
        assertEquals(riverside.zoe.student(), order.after("/consent/list?sort=name&dir=desc&size=25&page=1", riverside.editor.student()).orElseThrow());
        consents.decide(riverside.editor.student(), Purpose.YEARBOOK, true, null);
        String missing = "/consent/list?yearbook=missing&q=" + java.net.URLEncoder.encode("zoë", java.nio.charset.StandardCharsets.UTF_8);
        assertTrue(order.after(missing, riverside.zoe.student()).isEmpty());
        assertTrue(order.after("/consent/list?yearbook=missing", riverside.editor.student()).isEmpty(), "who is not in the list has no next one");
        assertEquals(riverside.mateusz.student(), order.after("/consent/list?yearbook=missing", riverside.zoe.student()).orElseThrow());
    }

    private List<String> withoutAnAnswer() {
        return consentDirectory.list(BY_NAME.narrowed("", Map.of("answer", "missing")), riverside.year).rows().stream().map(ConsentRow::name).toList();
    }

    private List<String> consenting(String state) {
        return consentDirectory.list(BY_NAME.narrowed("", Map.of("yearbook", state)), riverside.year).rows().stream().map(ConsentRow::name).toList();
    }
}
