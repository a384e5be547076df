package org.homeroom.yearbook.photo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.homeroom.base.store.ObjectStore;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.ManifestJson;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Nodes;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestClock;
import org.homeroom.testing.TestSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PhotoReconcilerServiceTest {
    @Inject
    PhotoReconciler reconciler;
    @Inject
    PhotoSweeper sweeper;
    @Inject
    ObjectStore store;
    @Inject
    Nodes nodes;
    @Inject
    TestClock clock;
    @Inject
    TestSettings settings;
    @Inject
    Given given;
    @Inject
    Db db;
    private Photo photo;

    @BeforeEach
    void aPhotoThatWaits() {
        Riverside riverside = given.riverside();
        photo = new GivenPhotos(db, clock.now()).received(riverside.amara.student(), riverside.amara.account());
        put(PhotoKeys.original(photo.getObjectId()), new byte[1000]);
    }

    private void put(String key, byte[] content) {
        store.put(key, new ByteArrayInputStream(content), content.length, "application/octet-stream");
    }

    private void answer(Manifest manifest) {
        put(PhotoKeys.manifest(photo.getObjectId()), ManifestJson.write(manifest));
    }

    private String state() {
        return db.string("SELECT state FROM photo WHERE id = ?", photo.getId());
    }

    private int tries() {
        return Integer.parseInt(db.string("SELECT tries FROM photo WHERE id = ?", photo.getId()));
    }

    private void roundAfter(Duration time) {
        clock.pass(time);
        reconciler.round();
    }

    @Test
    void aPhotoIsReadyOnceTheCompressorHasAnswered() {
        reconciler.round();
        assertEquals("RECEIVED", state());
        answer(GivenPhotos.done(photo.getObjectId(), photo.getSha256()));
        roundAfter(Duration.ofSeconds(1));
        assertAll(
                () -> assertEquals("READY", state()),
                () -> assertEquals("PENDING", db.string("SELECT approval FROM photo")),
                () -> assertEquals("#aabbcc", db.string("SELECT colour FROM photo")),
                () -> assertEquals("3OcRJYB4d3h/iIeHeEh3eIhw+j2w", db.string("SELECT placeholder FROM photo")),
                () -> assertEquals("0123456789ABCDEF", db.string("SELECT LPAD(HEX(perceptual), 16, '0') FROM photo")),
                () -> assertEquals("2026-10-03 14:05:00.000000", db.string("SELECT CAST(captured_at AS CHAR) FROM photo")),
                () -> assertEquals(RenditionKind.values().length, db.count("rendition")),
                () -> assertEquals("320", db.string("SELECT width FROM rendition WHERE kind = 'THUMB'")));
    }

    @Test
    void aFaultyPhotoDoesNotHoldUpTheOthers() {
        answer(GivenPhotos.done(photo.getObjectId(), photo.getSha256()));
        db.sql("INSERT INTO rendition (version, created_at, changed_at, photo_id, kind, width, height, bytes, sha256)"
                + " VALUES (1, NOW(6), NOW(6), ?, 'THUMB', 1, 1, 1, ?)", photo.getId(), photo.getSha256());
        Photo wrong = photo;
        photo = new GivenPhotos(db, clock.now()).received(wrong.getStudent().getId(), wrong.getUploadedBy());
        answer(GivenPhotos.done(photo.getObjectId(), photo.getSha256()));
        reconciler.round();
        assertEquals("READY", state());
        photo = wrong;
        assertEquals("RECEIVED", state());
    }

    @Test
    void aRefusalIsKeptWithItsReason() {
        answer(GivenPhotos.refused(photo.getObjectId(), photo.getSha256(), Refusal.TRUNCATED));
        reconciler.round();
        assertEquals("REFUSED", state());
        assertEquals("TRUNCATED", db.string("SELECT refusal FROM photo"));
        assertEquals(0, db.count("rendition"));
    }

    @Test
    void aPhotoOfTheVersionBeforeHasItsColourForAPlaceholder() {
        db.sql("UPDATE photo SET colour = '#aabbcc'");
        assertEquals("#aabbcc", db.string("SELECT placeholder FROM photo"));
    }

    @Test
    void aPhotoOnWhichTheEngineFailedIsNotLeftWaiting() {
        answer(GivenPhotos.refused(photo.getObjectId(), photo.getSha256(), Refusal.FAILED));
        reconciler.round();
        assertEquals("FAILED", state());
        assertEquals(1, tries());
    }

    @Test
    void twoNodesDoNotLookAfterOnePhotoAtOnce() {
        assertEquals(1, reconciler.round());
        assertEquals(0, nodes.other(PhotoReconciler.class).round());
        clock.pass(Duration.ofSeconds(2));
        assertEquals(1, nodes.other(PhotoReconciler.class).round());
    }

    @Test
    void anAnswerThatTwoNodesReadChangesThePhotoOnce() {
        Manifest manifest = GivenPhotos.done(photo.getObjectId(), photo.getSha256());
        WaitingPhotos other = nodes.other(WaitingPhotos.class);
        other.answered(photo.getId(), manifest);
        other.answered(photo.getId(), manifest);
        assertEquals("READY", state());
        assertEquals(RenditionKind.values().length, db.count("rendition"));
    }

    @Test
    void aPhotoThatWaitsTooLongIsHandedInAgainAndFailsAfterFiveTries() {
        Duration first = Duration.ofSeconds(121);
        roundAfter(first);
        assertEquals(2, tries());
        roundAfter(first);
        assertEquals(2, tries(), "the second wait is twice as long");
        roundAfter(first.multipliedBy(2));
        assertEquals(3, tries());
        roundAfter(Duration.ofMinutes(40));
        roundAfter(Duration.ofMinutes(40));
        assertEquals(Photo.MOST_TRIES, tries());
        assertEquals("RECEIVED", state());
        roundAfter(Duration.ofMinutes(40));
        assertEquals("FAILED", state());
    }

    @Test
    void aPhotoWhoseOriginalIsGoneFails() {
        store.delete(PhotoKeys.original(photo.getObjectId()));
        roundAfter(Duration.ofMinutes(3));
        assertEquals("FAILED", state());
    }

    @Test
    void whatWasNotUploadedIsNotTaken() {
        answer(GivenPhotos.done(photo.getObjectId(), GivenPhotos.sha256("something else")));
        reconciler.round();
        assertEquals("FAILED", state());
    }

    @Test
    void whileTheStoreIsAwayNothingChanges() {
        answer(GivenPhotos.done(photo.getObjectId(), photo.getSha256()));
        settings.set("S3_BUCKET", "no-such-bucket");
        roundAfter(Duration.ofHours(3));
        assertEquals("RECEIVED", state());
        assertEquals(1, tries());
        settings.set("S3_BUCKET", org.homeroom.local.LocalStore.BUCKET);
        roundAfter(Duration.ofMinutes(1));
        assertEquals("READY", state());
    }

    @Test
    void anUnreadableManifestWaitsForTheCompressorToRewriteIt() {
        put(PhotoKeys.manifest(photo.getObjectId()), new byte[] {'{'});
        reconciler.round();
        assertEquals("RECEIVED", state());
    }

    @Test
    void theSweeperRemovesWhatNoRowKnowsOnceItIsOld() {
        UUID lost = UUID.randomUUID();
        put(PhotoKeys.original(lost), new byte[10]);
        put(PhotoKeys.manifest(lost), new byte[10]);
        String piece = PhotoKeys.original(photo.getObjectId()) + "-" + UUID.randomUUID();
        put(piece, new byte[10]);
        put(PhotoKeys.ORIGINALS + "note.txt", new byte[10]);
        // The store's objects have the machine's time.
        clock.set(Instant.now());
        assertEquals(0, sweeper.sweep());
        clock.pass(Duration.ofHours(2));
        sweeper.sweep();
        assertAll(
                () -> assertEquals(false, store.read(PhotoKeys.original(lost)).isPresent()),
                () -> assertEquals(false, store.read(PhotoKeys.manifest(lost)).isPresent()),
                () -> assertEquals(false, store.read(piece).isPresent()),
                () -> assertEquals(true, store.read(PhotoKeys.original(photo.getObjectId())).isPresent()),
                () -> assertEquals(true, store.read(PhotoKeys.ORIGINALS + "note.txt").isPresent()));
        store.delete(PhotoKeys.ORIGINALS + "note.txt");
    }
}
