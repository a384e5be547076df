package org.homeroom.yearbook.portrait;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.homeroom.yearbook.photo.GivenPhotos;
import org.homeroom.yearbook.photo.Photo;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PhotoListServiceTest {
    @Inject
    PhotoListService lists;
    @Inject
    Given given;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    @Inject
    Db db;
    private Riverside riverside;
    private GivenPhotos givenPhotos;

    @BeforeEach
    void photosOfTwo() {
        riverside = given.riverside();
        givenPhotos = new GivenPhotos(db, clock.now());
    }

    @Test
    void aListShowsOnlyWhatOneMaySee() {
        givenPhotos.ready(riverside.amara.student(), riverside.amara.account(), Photo.Approval.PENDING);
        givenPhotos.ready(riverside.zoe.student(), riverside.zoe.account(), Photo.Approval.REJECTED);
        givenPhotos.received(riverside.zoe.student(), riverside.zoe.account());
        assertEquals(List.of("Amara Okafor WAITING"), listed(riverside.amara.account(), "", null));
        assertEquals(List.of(), listed(riverside.emeka.account(), "", null));
        assertEquals(List.of("Zoë Ångström PREPARING", "Zoë Ångström REJECTED"), listed(riverside.haddad.account(), "", null));
        assertEquals(3, listed(riverside.editor.account(), "", null).size());
        assertEquals(List.of("Zoë Ångström REJECTED"), listed(riverside.lindqvist.account(), "zoe", PhotoStatus.REJECTED));
        caller.run(riverside.lindqvist.account(), () -> assertEquals(2,
                lists.counts(new PhotoFilter("zoe", PhotoStatus.REJECTED, riverside.year)).values().stream().mapToLong(Long::longValue).sum()));
    }

    @Test
    void aPhotoThatFailedSaysSoToItsStudentAndIsHandedInAgainByWhoeverLooksAfterPhotos() {
        givenPhotos.received(riverside.amara.student(), riverside.amara.account());
        db.sql("UPDATE photo SET state = 'FAILED'");
        assertEquals("FAILED photo.why_failed false", failed(riverside.amara.account()));
        assertEquals("FAILED photo.why_failed true", failed(riverside.lindqvist.account()));
        assertEquals("FAILED photo.why_failed true", failed(riverside.admin));
    }

    private String failed(long account) {
        PhotoRow row = caller.as(account, () -> lists.list(new PhotoFilter("", null, riverside.year), new PageRequest(1, 50, "", true)).getFirst());
        return row.status() + " " + row.why() + " " + row.mayHandIn();
    }

    private List<String> listed(long account, String words, PhotoStatus status) {
        return caller.as(account, () -> lists.list(new PhotoFilter(words, status, riverside.year), new PageRequest(1, 50, "", true)).stream()
                .map(row -> row.studentName() + " " + row.status()).toList());
    }
}
