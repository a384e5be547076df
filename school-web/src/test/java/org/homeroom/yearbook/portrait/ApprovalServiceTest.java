package org.homeroom.yearbook.portrait;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.RuleBroken;
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
class ApprovalServiceTest {
    @Inject
    ApprovalService approval;
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
    private long leila;
    private long other;

    @BeforeEach
    void twoEditors() {
        riverside = given.riverside();
        photos = new GivenPhotos(db, clock.now());
        leila = riverside.editor.account();
        other = given.account("Second Editor", null, Role.EDITOR);
    }

    private Photo waiting() {
        return photos.ready(riverside.amara.student(), riverside.amara.account(), Photo.Approval.PENDING);
    }

    private List<Long> next(long editor, long after) {
        return caller.as(editor, () -> approval.next(after, riverside.year).stream().map(QueuedPhoto::id).toList());
    }

    private int decide(long editor, Photo photo, int version, Photo.Approval decision) {
        return caller.as(editor, () -> approval.decide(photo.getId(), version, decision, null));
    }

    @Test
    void theOldestComesFirstWithNameClassAndConsent() {
        Photo first = waiting();
        Photo second = waiting();
        photos.received(riverside.amara.student(), riverside.amara.account());
        photos.ready(riverside.amara.student(), riverside.amara.account(), Photo.Approval.APPROVED);
        List<QueuedPhoto> queue = caller.as(leila, () -> approval.next(0, riverside.year));
        assertEquals(List.of(first.getId(), second.getId()), queue.stream().map(QueuedPhoto::id).toList());
        assertEquals("Amara Okafor 7b null", queue.getFirst().name() + " " + queue.getFirst().className() + " " + queue.getFirst().consent());
        assertEquals(2, (long) caller.as(leila, approval::waiting));
        assertEquals(List.of(second.getId()), next(leila, first.getId()));
    }

    private Photo ready(Riverside.Pupil pupil, Photo.Approval decision, long perceptual) {
        Photo photo = photos.ready(pupil.student(), riverside.amara.account(), decision);
        db.sql("UPDATE photo SET perceptual = ? WHERE id = ?", perceptual, photo.getId());
        return photo;
    }

    @Test
    void photosOfTheStudentAndOfClassmatesThatShowTheSameAreNamed() {
        ready(riverside.amara, Photo.Approval.PENDING, 0x00ff_00ff_00ff_00ffL);
        ready(riverside.amara, Photo.Approval.REJECTED, 0x00ff_00ff_00ff_00ffL);
        // As many bits differ as may, and one more; the sign of a number is a bit like any other.
        ready(riverside.mateusz, Photo.Approval.APPROVED, 0x80ff_00ff_00ff_0080L);
        ready(riverside.mateusz, Photo.Approval.APPROVED, 0x81ff_00ff_00ff_0080L);
        Photo lookalike = ready(riverside.mateusz, Photo.Approval.APPROVED, 0x00ff_00ff_00ff_00ffL);
        db.sql("UPDATE photo SET thumb_hash = '2gkKpahwiobAaIiHiKiGiIDL+IiM' WHERE id = ?", lookalike.getId());
        ready(riverside.zoe, Photo.Approval.APPROVED, 0x00ff_00ff_00ff_00ffL);
        photos.received(riverside.amara.student(), riverside.amara.account());
        List<QueuedPhoto> queue = caller.as(leila, () -> approval.next(0, riverside.year));
        assertEquals(List.of("Mateusz Kowalski APPROVED", "Amara Okafor REJECTED"), queue.getFirst().alike().stream()
                .map(other -> other.name() + " " + other.approval()).toList());
    }

    @Test
    void whoIsInNoClassIsComparedWithThemselvesAndAPhotoOfTheVersionBeforeWithNone() {
        ready(riverside.haruto, Photo.Approval.PENDING, 7);
        ready(riverside.haruto, Photo.Approval.APPROVED, 7);
        Photo old = ready(riverside.haruto, Photo.Approval.PENDING, 7);
        db.sql("UPDATE photo SET perceptual = NULL WHERE id = ?", old.getId());
        List<QueuedPhoto> queue = caller.as(leila, () -> approval.next(0, riverside.year));
        assertEquals(List.of(1, 0), queue.stream().map(photo -> photo.alike().size()).toList());
    }

    @Test
    void twoEditorsDoNotGetTheSamePhotosWhileOneHasThem() {
        List<Long> all = List.of(waiting().getId(), waiting().getId(), waiting().getId(), waiting().getId(), waiting().getId(), waiting().getId());
        assertEquals(all.subList(0, 4), next(leila, 0));
        assertEquals(all.subList(4, 6), next(other, 0));
        assertEquals(all.subList(0, 4), next(leila, 0), "the same again");
        clock.pass(Duration.ofMinutes(4));
        assertEquals(all.subList(0, 4), next(other, 0), "who went away has them no longer");
    }

    @Test
    void whoComesSecondIsTold() {
        Photo photo = waiting();
        next(leila, 0);
        decide(leila, photo, photo.getVersion(), Photo.Approval.APPROVED);
        assertThrows(Conflict.class, () -> decide(other, photo, photo.getVersion(), Photo.Approval.REJECTED));
        assertEquals("APPROVED", db.string("SELECT approval FROM photo"));
    }

    @Test
    void whoComesSecondByAMomentIsToldToo() {
        Photo photo = waiting();
        assertThrows(Conflict.class, () -> db.run(em -> {
            em.find(Photo.class, photo.getId());
            db.sql("UPDATE photo SET version = version + 1");
            decide(other, photo, photo.getVersion(), Photo.Approval.REJECTED);
        }));
    }

    @Test
    void whoDecidesOnAPhotoThatWasRemovedIsTold() {
        Photo photo = waiting();
        db.sql("DELETE FROM photo");
        assertThrows(Conflict.class, () -> decide(leila, photo, photo.getVersion(), Photo.Approval.APPROVED));
    }

    @Test
    void aDecisionIsTakenBack() {
        Photo photo = waiting();
        int version = decide(leila, photo, photo.getVersion(), Photo.Approval.REJECTED);
        assertEquals("OTHER", db.string("SELECT reason FROM photo"));
        version = decide(leila, photo, version, Photo.Approval.PENDING);
        assertEquals(0, db.count("photo WHERE reason IS NOT NULL OR decided_by IS NOT NULL"));
        decide(leila, photo, version, Photo.Approval.APPROVED);
        assertEquals(String.valueOf(leila), db.string("SELECT decided_by FROM photo"));
    }

    @Test
    void whatIsNotReadyIsNotDecidedOn() {
        Photo photo = photos.received(riverside.amara.student(), riverside.amara.account());
        assertThrows(RuleBroken.class, () -> decide(leila, photo, photo.getVersion(), Photo.Approval.APPROVED));
    }

    @Test
    void onlyEditorsDecide() {
        Photo photo = waiting();
        for (Long account : List.of(riverside.amara.account(), riverside.ngozi.account(), riverside.brennan.account(),
                riverside.lindqvist.account())) {
            caller.run(account, () -> {
                assertThrows(NotAllowed.class, () -> approval.next(0, riverside.year));
                assertThrows(NotAllowed.class, () -> approval.decide(photo.getId(), photo.getVersion(), Photo.Approval.APPROVED, null));
            });
        }
    }
}
