package org.homeroom.yearbook.portrait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.consent.Consent.Purpose;
import org.homeroom.people.consent.ConsentService;
import org.homeroom.photo.contract.RenditionKind;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.Statements;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.homeroom.yearbook.book.Book;
import org.homeroom.yearbook.book.ClassPage;
import org.homeroom.yearbook.book.NameIndex;
import org.homeroom.yearbook.book.YearbookService;
import org.homeroom.yearbook.photo.GivenPhotos;
import org.homeroom.yearbook.photo.Photo;
import org.homeroom.yearbook.photo.RenditionService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class PortraitServiceTest {
    @Inject
    PortraitService portraits;
    @Inject
    RenditionService renditions;
    @Inject
    YearbookService yearbook;
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
    private Riverside riverside;
    private GivenPhotos photos;

    @BeforeEach
    void aSchool() {
        riverside = given.riverside();
        photos = new GivenPhotos(db, clock.now());
    }

    private Photo photo(Photo.Approval approval) {
        return photos.ready(riverside.amara.student(), riverside.amara.account(), approval);
    }

    private void consent(boolean given) {
        caller.run(riverside.ngozi.account(), () -> consents.decide(riverside.amara.student(), Purpose.YEARBOOK, given, null));
    }

    private void choose(Photo photo) {
        caller.run(riverside.amara.account(), () -> portraits.choose(photo.getId(), riverside.year));
    }

    /** What a classmate sees in Amara's place; null for initials. */
    private String shown() {
        return caller.as(riverside.mateusz.account(), () -> yearbook.classPage(riverside.class7b).portraits().stream()
                .filter(p -> p.studentId() == riverside.amara.student()).findFirst().map(ClassPage.Portrait::objectId).orElse(null));
    }

    private PortraitStanding.Step step() {
        return caller.as(riverside.amara.account(), () -> portraits.standings(riverside.year).getFirst().step());
    }

    /** There are two photos: an older, approved one, and a newer one. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # newer one, consent, chosen, shown, step
            APPROVED, given,    -,     newer, SHOWN
            APPROVED, given,    newer, newer, SHOWN
            APPROVED, given,    older, older, SHOWN
            PENDING,  given,    -,     older, SHOWN
            PENDING,  given,    newer, -,     WAITING
            PENDING,  given,    older, older, SHOWN
            REJECTED, given,    -,     older, SHOWN
            REJECTED, given,    newer, older, SHOWN
            REJECTED, given,    older, older, SHOWN
            APPROVED, refused,  -,     -,     CONSENT_REFUSED
            APPROVED, refused,  newer, -,     CONSENT_REFUSED
            APPROVED, refused,  older, -,     CONSENT_REFUSED
            PENDING,  refused,  -,     -,     CONSENT_REFUSED
            PENDING,  refused,  newer, -,     WAITING
            PENDING,  refused,  older, -,     CONSENT_REFUSED
            REJECTED, refused,  -,     -,     CONSENT_REFUSED
            REJECTED, refused,  newer, -,     CONSENT_REFUSED
            REJECTED, refused,  older, -,     CONSENT_REFUSED
            APPROVED, -,        -,     -,     CONSENT_MISSING
            APPROVED, -,        newer, -,     CONSENT_MISSING
            APPROVED, -,        older, -,     CONSENT_MISSING
            PENDING,  -,        -,     -,     CONSENT_MISSING
            PENDING,  -,        newer, -,     WAITING
            PENDING,  -,        older, -,     CONSENT_MISSING
            REJECTED, -,        -,     -,     CONSENT_MISSING
            REJECTED, -,        newer, -,     CONSENT_MISSING
            REJECTED, -,        older, -,     CONSENT_MISSING
            """)
    void approvalConsentAndChoiceTogetherDecide(Photo.Approval approval, String consent, String chosen, String expected,
            PortraitStanding.Step step) {
        Photo older = photo(Photo.Approval.APPROVED);
        Photo newer = photo(Photo.Approval.PENDING);
        if (chosen != null) {
            choose("newer".equals(chosen) ? newer : older);
        }
        if (approval != Photo.Approval.PENDING) {
            db.sql("UPDATE photo SET approval = ?, reason = ? WHERE id = ?", approval.name(),
                    approval == Photo.Approval.REJECTED ? "OTHER" : null, newer.getId());
        }
        if (consent != null) {
            consent("given".equals(consent));
        }
        Photo portrait = expected == null ? null : "newer".equals(expected) ? newer : older;
        assertEquals(portrait == null ? null : portrait.getObjectId().toString(), shown());
        assertEquals(step, step());
    }

    @Test
    void aWithdrawnConsentTakesThePortraitOutAtOnce() {
        Photo photo = photo(Photo.Approval.APPROVED);
        consent(true);
        assertEquals(photo.getObjectId().toString(), shown());
        caller.run(riverside.mateusz.account(), () -> renditions.require(photo.getObjectId(), RenditionKind.THUMB));
        consent(false);
        assertEquals(null, shown());
        caller.run(riverside.mateusz.account(),
                () -> assertThrows(NotAllowed.class, () -> renditions.require(photo.getObjectId(), RenditionKind.THUMB)));
        caller.run(riverside.amara.account(), () -> renditions.require(photo.getObjectId(), RenditionKind.THUMB));
    }

    /** The family decides on "a portrait and the name", so a refusal is about both. */
    @Test
    void whoseFamilyRefusesIsNeitherNamedNorCountedForAnybody() {
        photo(Photo.Approval.APPROVED);
        List<Long> readers = List.of(riverside.amara.account(), riverside.mateusz.account(), riverside.ngozi.account(), riverside.brennan.account(),
                riverside.haddad.account(), riverside.lindqvist.account(), riverside.editor.account(), riverside.admin);
        readers.forEach(reader -> caller.run(reader, () -> assertEquals("2 in 7b, 4 in the book, Okafor, Amara", amaraIn())));
        consent(false);
        readers.forEach(reader -> caller.run(reader, () -> assertEquals("1 in 7b, 3 in the book", amaraIn())));
        consent(true);
        readers.forEach(reader -> caller.run(reader, () -> assertEquals("2 in 7b, 4 in the book, Okafor, Amara", amaraIn())));
    }

    /** What the pages of the book count, and Amara if they name her. */
    private String amaraIn() {
        Book book = yearbook.book(riverside.year, 1);
        List<String> onPage = names(riverside.class7b);
        NameIndex index = yearbook.names(riverside.year, java.util.Locale.ENGLISH);
        List<String> indexed = index.letters().stream().flatMap(letter -> letter.entries().stream()).map(NameIndex.Entry::name)
                .filter("Okafor, Amara"::equals).toList();
        assertEquals(!indexed.isEmpty(), onPage.contains("Amara Okafor"));
        assertEquals(book.students(), index.names());
        assertEquals(onPage.size(), book.classes().stream().filter(one -> one.id() == riverside.class7b).findFirst().orElseThrow().students());
        return onPage.size() + " in 7b, " + book.students() + " in the book" + String.join("", indexed.stream().map(name -> ", " + name).toList());
    }

    @Test
    void portraitsInTheBookAreSeenByItsReadersButNotInPrintSize() {
        Photo photo = photo(Photo.Approval.APPROVED);
        Photo other = photo(Photo.Approval.PENDING);
        consent(true);
        caller.run(riverside.mateusz.account(), () -> {
            renditions.require(photo.getObjectId(), RenditionKind.PAGE);
            assertThrows(NotAllowed.class, () -> renditions.require(photo.getObjectId(), RenditionKind.PRINT));
            assertThrows(NotAllowed.class, () -> renditions.require(other.getObjectId(), RenditionKind.THUMB));
            assertThrows(NotFound.class, () -> renditions.require(java.util.UUID.randomUUID(), RenditionKind.THUMB));
        });
        caller.run(riverside.brennan.account(), () -> renditions.require(other.getObjectId(), RenditionKind.PRINT));
        caller.run(null, () -> assertThrows(NotAllowed.class, () -> renditions.require(photo.getObjectId(), RenditionKind.THUMB)));
    }

    @Test
    void aRemovedPhotoIsReplacedByTheNewestApprovedOne() {
        Photo older = photo(Photo.Approval.APPROVED);
        Photo newer = photo(Photo.Approval.APPROVED);
        consent(true);
        choose(newer);
        choose(older);
        choose(newer);
        assertEquals(1, db.count("portrait_choice"));
        db.sql("DELETE FROM photo WHERE id = ?", newer.getId());
        assertEquals(older.getObjectId().toString(), shown());
    }

    @Test
    void onlyAPhotoThatMayBeSeenOneDayIsChosen() {
        Photo rejected = photo(Photo.Approval.REJECTED);
        Photo waiting = photos.received(riverside.amara.student(), riverside.amara.account());
        caller.run(riverside.amara.account(), () -> {
            assertThrows(RuleBroken.class, () -> portraits.choose(rejected.getId(), riverside.year));
            assertThrows(RuleBroken.class, () -> portraits.choose(waiting.getId(), riverside.year));
        });
    }

    @Test
    void othersDoNotChoose() {
        Photo photo = photo(Photo.Approval.APPROVED);
        for (Long account : List.of(riverside.mateusz.account(), riverside.emeka.account(), riverside.brennan.account(),
                riverside.editor.account())) {
            caller.run(account, () -> assertThrows(NotAllowed.class, () -> portraits.choose(photo.getId(), riverside.year)));
        }
        caller.run(riverside.ngozi.account(), () -> portraits.choose(photo.getId(), riverside.year));
    }

    @Test
    void oneIsToldWhatIsMissing() {
        assertEquals(PortraitStanding.Step.NO_PHOTO, step());
        Photo waiting = photos.received(riverside.amara.student(), riverside.amara.account());
        assertEquals(PortraitStanding.Step.PREPARING, step());
        db.sql("DELETE FROM photo WHERE id = ?", waiting.getId());
        photo(Photo.Approval.REJECTED);
        assertEquals(PortraitStanding.Step.REJECTED, step());
        photo(Photo.Approval.PENDING);
        assertEquals(PortraitStanding.Step.WAITING, step());
    }

    @Test
    void aGuardianIsToldOfEachChildAndTheOfficeOfNone() {
        assertEquals(List.of("Mateusz Kowalski 7b", "Zoë Ångström 8a"), caller.as(riverside.anna.account(),
                () -> portraits.standings(riverside.year).stream().map(s -> s.name() + " " + s.className()).toList()));
        caller.run(riverside.lindqvist.account(), () -> assertEquals(List.of(), portraits.standings(riverside.year)));
        caller.run(riverside.emeka.account(), () -> assertEquals(List.of(), portraits.standings(riverside.year)));
    }

    @Test
    void aStudentIsInTheClassOfTheYear() {
        caller.run(riverside.mateusz.account(), () -> {
            assertEquals(List.of("Mateusz Kowalski", "Amara Okafor"), names(riverside.class7b));
            assertEquals(List.of("Zoë Ångström"), names(riverside.lastYears7a), "who was there at the end of the year");
            assertEquals(4, yearbook.book(riverside.year, 1).students());
            assertEquals(List.of("A", "B", "K", "O"), yearbook.names(riverside.year, java.util.Locale.ENGLISH).letters().stream()
                    .map(letter -> letter.letter()).toList());
        });
    }

    private List<String> names(long classId) {
        return yearbook.classPage(classId).portraits().stream().map(ClassPage.Portrait::name).toList();
    }

    @Test
    void aPageOfTheBookCostsFewStatements() {
        photo(Photo.Approval.APPROVED);
        consent(true);
        caller.as(riverside.amara.account());
        portraits.standings(riverside.year);
        List<String> costs = new ArrayList<>();
        costs.add("book " + Statements.of(() -> yearbook.book(riverside.year, 1)).size());
        costs.add("class " + Statements.of(() -> yearbook.classPage(riverside.class7b)).size());
        costs.add("names " + Statements.of(() -> yearbook.names(riverside.year, java.util.Locale.ENGLISH)).size());
        costs.add("mine " + Statements.of(() -> portraits.standings(riverside.year)).size());
        assertEquals(List.of("book 2", "class 2", "names 2", "mine 2"), costs);
    }
}
