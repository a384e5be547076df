package org.homeroom.yearbook.photo;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.store.ObjectStore;
import org.homeroom.base.store.StoreUnavailable;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.testing.TestClock;
import org.homeroom.testing.TestSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PhotoServiceTest {
    private static final byte[] FILE = "\u00ff\u00d8\u00ff\u00e0 and so on, quite a while".getBytes(StandardCharsets.ISO_8859_1);
    @Inject
    PhotoKeeper keeper;
    @Inject
    PhotoService photos;
    @Inject
    PhotoStudentService students;
    @Inject
    ObjectStore store;
    @Inject
    TestCaller caller;
    @Inject
    TestClock clock;
    @Inject
    TestSettings settings;
    @Inject
    Given given;
    @Inject
    Db db;
    private Riverside riverside;
    private GivenPhotos givenPhotos;

    @BeforeEach
    void aSchool() {
        riverside = given.riverside();
        givenPhotos = new GivenPhotos(db, clock.now());
    }

    private ReceivedPhoto upload(long student, byte[] file) {
        return keeper.take(student, "me.jpg", Arrays.copyOf(file, 12), new ByteArrayInputStream(file, 12, file.length - 12), file.length);
    }

    private ReceivedPhoto uploadOwn() {
        return caller.as(riverside.amara.account(), () -> upload(riverside.amara.student(), FILE));
    }

    @Test
    void anUploadIsAnObjectAndARow() {
        ReceivedPhoto photo = uploadOwn();
        assertFalse(photo.already());
        assertArrayEquals(FILE, store.read("originals/" + photo.objectId()).orElseThrow());
        assertAll(
                () -> assertEquals("RECEIVED", db.string("SELECT state FROM photo")),
                () -> assertEquals("me.jpg", db.string("SELECT file_name FROM photo")),
                () -> assertEquals(FILE.length, Integer.parseInt(db.string("SELECT bytes FROM photo"))),
                () -> assertEquals(java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(FILE)),
                        db.string("SELECT sha256 FROM photo")));
    }

    @Test
    void theSameFileAgainIsTheSamePhoto() {
        ReceivedPhoto first = uploadOwn();
        long objects = objects();
        ReceivedPhoto again = uploadOwn();
        assertTrue(again.already());
        assertEquals(first.id(), again.id());
        assertEquals(1, db.count("photo"));
        assertEquals(objects, objects(), "the second object is gone");
    }

    private long objects() {
        long[] count = {0};
        store.list(PhotoKeys.ORIGINALS, object -> count[0] += PhotoKeys.photoId(object.key()).isPresent() ? 1 : 0);
        return count[0];
    }

    @Test
    void theSameFileTwiceAtOnceIsOnePhoto() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<ReceivedPhoto>> uploads = java.util.stream.IntStream.range(0, 4).mapToObj(i -> threads.submit(this::uploadOwn)).toList();
            long id = uploads.getFirst().get().id();
            for (Future<ReceivedPhoto> upload : uploads) {
                assertEquals(id, upload.get().id());
            }
        }
        assertEquals(1, db.count("photo"));
    }

    @Test
    void ofOneStudentThereAreOnlySoManyPhotos() {
        settings.set("PHOTO_MAX_PER_STUDENT", "1");
        long student = riverside.amara.student();
        assertFalse(caller.as(riverside.amara.account(), () -> photos.isFull(student)));
        uploadOwn();
        assertTrue(caller.as(riverside.amara.account(), () -> photos.isFull(student)));
    }

    @Test
    void manyAtOnceDoNotPassTheLimit() throws Exception {
        settings.set("PHOTO_MAX_PER_STUDENT", "5");
        int refused = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(24)) {
            List<Future<ReceivedPhoto>> uploads = java.util.stream.IntStream.range(0, 24).mapToObj(i -> threads.submit(() ->
                    caller.as(riverside.amara.account(), () -> upload(riverside.amara.student(), (i + " of twenty-four").getBytes(StandardCharsets.UTF_8))))).toList();
            for (Future<ReceivedPhoto> upload : uploads) {
                try {
                    upload.get();
                } catch (ExecutionException e) {
                    assertTrue(e.getCause() instanceof RuleBroken, e::toString);
                    refused++;
                }
            }
        }
        assertEquals(5, db.count("photo"));
        assertEquals(19, refused);
    }

    @Test
    void theFileOfAPhotoThatNoLongerFitsIsNotKept() {
        settings.set("PHOTO_MAX_PER_STUDENT", "1");
        uploadOwn();
        long before = objects();
        assertThrows(RuleBroken.class, () -> caller.as(riverside.amara.account(), () -> upload(riverside.amara.student(), Arrays.copyOf(FILE, 12))));
        assertEquals(before, objects());
        assertTrue(uploadOwn().already(), "the very same takes no further place");
    }

    @Test
    void twoPupilsMayHaveTheSameFile() {
        uploadOwn();
        ReceivedPhoto other = caller.as(riverside.mateusz.account(), () -> upload(riverside.mateusz.student(), FILE));
        assertFalse(other.already());
    }

    @Test
    void aFailedPhotoThatIsUploadedAgainIsTriedAgain() {
        ReceivedPhoto first = uploadOwn();
        db.sql("UPDATE photo SET state = 'FAILED', tries = 5");
        assertEquals(first.id(), uploadOwn().id());
        assertEquals("RECEIVED", db.string("SELECT state FROM photo"));
        assertEquals("1", db.string("SELECT tries FROM photo"));
    }

    @Test
    void whoBreaksOffLeavesNothing() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };
        long objects = objects();
        caller.as(riverside.amara.account());
        assertThrows(UncheckedIOException.class,
                () -> keeper.take(riverside.amara.student(), "me.jpg", Arrays.copyOf(FILE, 12), broken, 100_000));
        assertEquals(0, db.count("photo"));
        assertEquals(objects, objects());
    }

    @Test
    void whileTheStoreIsAwayNothingIsWrittenDown() {
        settings.set("S3_BUCKET", "no-such-bucket");
        caller.as(riverside.amara.account());
        assertThrows(StoreUnavailable.class, () -> upload(riverside.amara.student(), FILE));
        assertEquals(0, db.count("photo"));
    }

    @Test
    void oneAddsPhotosOfThoseOnesReachCovers() {
        long amara = riverside.amara.student();
        for (Long account : List.of(riverside.amara.account(), riverside.ngozi.account(), riverside.brennan.account(),
                riverside.lindqvist.account(), riverside.admin)) {
            caller.run(account, () -> photos.requireUpload(amara));
        }
        for (Long account : List.of(riverside.mateusz.account(), riverside.emeka.account(), riverside.haddad.account(),
                riverside.editor.account())) {
            caller.run(account, () -> assertThrows(NotAllowed.class, () -> photos.requireUpload(amara)));
        }
        caller.run(riverside.admin, () -> assertThrows(NotFound.class, () -> photos.requireUpload(-1)));
    }

    @Test
    void onesStudentsAreOffered() {
        assertEquals(List.of("Amara Okafor"), offered(riverside.amara.account(), ""));
        assertEquals(List.of("Mateusz Kowalski", "Zoë Ångström"), offered(riverside.anna.account(), "").stream().sorted().toList());
        assertEquals(List.of("Amara Okafor"), offered(riverside.lindqvist.account(), "oka 7b"));
        assertEquals(List.of(), offered(riverside.brennan.account(), "zoe"));
        caller.run(riverside.brennan.account(),
                () -> assertEquals(List.of(), students.student(riverside.zoe.student(), riverside.year)));
    }

    private List<String> offered(long account, String words) {
        return caller.as(account, () -> students.students(words, riverside.year).stream().map(StudentLine::name).toList());
    }

    @Test
    void whoHoldsTheKeyIsToldTheStateWithoutBeingSignedIn() {
        ReceivedPhoto photo = uploadOwn();
        caller.asVisitor();
        List<PhotoService.Progress> told = photos.progress(List.of(photo.key(), "something else"));
        assertEquals(List.of(Photo.State.RECEIVED), told.stream().map(PhotoService.Progress::state).toList());
        clock.pass(Duration.ofDays(2));
        assertEquals(List.of(), photos.progress(List.of(photo.key())));
        assertEquals(List.of(), photos.progress(List.of()));
    }

    @Test
    void aRemovedPhotoIsGoneFromEverywhere() {
        ReceivedPhoto photo = uploadOwn();
        caller.run(riverside.ngozi.account(), () -> keeper.remove(photo.id()));
        assertEquals(0, db.count("photo"));
        assertFalse(store.read("originals/" + photo.objectId()).isPresent());
    }

    @Test
    void aTeacherRemovesOnlyWhatTheyAdded() {
        long amaras = uploadOwn().id();
        long brennans = caller.as(riverside.brennan.account(), () -> upload(riverside.amara.student(), new String(FILE,
                StandardCharsets.ISO_8859_1).concat("!").getBytes(StandardCharsets.ISO_8859_1))).id();
        caller.as(riverside.brennan.account());
        assertThrows(NotAllowed.class, () -> keeper.remove(amaras));
        keeper.remove(brennans);
        assertEquals(1, db.count("photo"));
    }

    @Test
    void nobodyElseRemovesAPhoto() {
        long photo = givenPhotos.ready(riverside.amara.student(), riverside.amara.account(), Photo.Approval.APPROVED).getId();
        for (Long account : List.of(riverside.mateusz.account(), riverside.emeka.account(), riverside.editor.account())) {
            caller.run(account, () -> assertThrows(NotAllowed.class, () -> keeper.remove(photo)));
        }
        caller.run(riverside.lindqvist.account(), () -> keeper.remove(photo));
        assertEquals(0, db.count("rendition"));
    }

    @Test
    void thoseWhoLookAfterPhotosHandAFailedOneInAgain() {
        long photo = uploadOwn().id();
        caller.run(riverside.lindqvist.account(), () -> assertThrows(Conflict.class, () -> keeper.handInAgain(photo)));
        db.sql("UPDATE photo SET state = 'FAILED', tries = 5");
        caller.run(riverside.amara.account(), () -> assertThrows(NotAllowed.class, () -> keeper.handInAgain(photo)));
        caller.run(riverside.editor.account(), () -> keeper.handInAgain(photo));
        assertEquals("RECEIVED", db.string("SELECT state FROM photo"));
    }

    @Test
    void anAnswerOfLastTimeIsNotTakenForTheNextOne() {
        ReceivedPhoto photo = uploadOwn();
        String answer = PhotoKeys.manifest(UUID.fromString(photo.objectId()));
        store.put(answer, new ByteArrayInputStream(new byte[10]), 10, "application/json");
        caller.run(riverside.editor.account(), () -> assertThrows(Conflict.class, () -> keeper.handInAgain(photo.id())));
        assertTrue(store.read(answer).isPresent(), "it is not failed, and keeps its answer");
        db.sql("UPDATE photo SET state = 'FAILED'");
        caller.run(riverside.editor.account(), () -> keeper.handInAgain(photo.id()));
        assertTrue(store.read(answer).isEmpty());
        store.put(answer, new ByteArrayInputStream(new byte[10]), 10, "application/json");
        db.sql("UPDATE photo SET state = 'FAILED'");
        uploadOwn();
        assertTrue(store.read(answer).isEmpty());
    }
}
