package org.homeroom.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;

/**
 * Uploads pass through the server without being held in it: twenty large ones at once, in a heap that half of them would fill. They are of three
 * people and three families, as one may not have so many places.
 */
class ManyUploadsIT {
    private static final Path STATE = RunningSchool.PROJECT.resolve("system-tests/target/many");
    private static final Path RECORDING = RunningSchool.PROJECT.resolve("system-tests/target/many-uploads.jfr");
    private static final int UPLOADS = 20;
    private static final List<Demo.Account> PEOPLE = List.of(Demo.Account.OFFICE, Demo.Account.ADMIN, Demo.Account.GUARDIAN);
    private static final String OF_OTHER_FAMILIES = "SELECT MAX(s.id) FROM student s WHERE s.withdrawn_on IS NULL AND s.id < %1$d AND NOT EXISTS (SELECT 1"
            + " FROM guardianship g JOIN guardianship o ON o.guardian_id = g.guardian_id WHERE g.student_id = s.id AND o.student_id >= %1$d)";
    private static final String OWN = "SELECT MIN(k.student_id) FROM guardianship k JOIN guardian g ON g.id = k.guardian_id JOIN user_account a"
            + " ON a.person_id = g.person_id WHERE a.email = 'guardian@homeroom.example'";
    private static final int AT_LEAST = 25_000_000;

    @Test
    void twentyLargeUploadsAtOnceFitIntoASmallHeap() throws Exception {
        if (Files.exists(STATE)) {
            Folders.delete(STATE);
        }
        Files.deleteIfExists(RECORDING);
        byte[] picture = Photos.noise(4000, 3300, 1f);
        assertTrue(picture.length >= AT_LEAST, "The photo has " + picture.length + " bytes only");
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (LocalStack school = LocalStack.builder(RunningSchool.PROJECT).state(STATE).demo(true).withoutCompressor()
                .jvmOptions("-Xms64m -Xmx256m -XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + RECORDING).build()) {
            school.start();
            Demo demo = new Demo(school);
            List<Future<List<HttpResponse<String>>>> all = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE.size())) {
                long student = Long.MAX_VALUE;
                for (int i = 0; i < PEOPLE.size(); i++) {
                    student = demo.number(PEOPLE.get(i) == Demo.Account.GUARDIAN ? OWN : OF_OTHER_FAMILIES.formatted(student));
                    long theirs = student;
                    Member member = new Member(school.address(), PEOPLE.get(i).email(), Demo.PASSWORD);
                    int uploads = (UPLOADS + i) / PEOPLE.size();
                    String name = "many" + i;
                    all.add(threads.submit(() -> {
                        try (member) {
                            return UploadIT.atOnce(member, theirs, picture, name, uploads);
                        }
                    }));
                }
                for (Future<List<HttpResponse<String>>> each : all) {
                    answers.addAll(each.get());
                }
            }
        }
        assertEquals(UPLOADS, answers.size());
        assertAll(answers.stream().map(answer -> () -> assertEquals(201, answer.statusCode(), answer.body())));
        long each = allocatedByUploads() / UPLOADS;
        System.out.printf("Uploads of %,d bytes: %,d bytes allocated for each, %.3f of its size%n", picture.length, each,
                (double) each / picture.length);
        assertTrue(each > 0, "The recording shows no upload");
        assertTrue(each < picture.length / 2, "An upload is held in memory: " + each + " bytes allocated for each");
    }

    /** What was allocated below the upload servlet, according to the recording's samples. */
    private static long allocatedByUploads() throws IOException {
        long bytes = 0;
        try (RecordingFile recording = new RecordingFile(RECORDING)) {
            while (recording.hasMoreEvents()) {
                RecordedEvent event = recording.readEvent();
                if (event.getEventType().getName().equals("jdk.ObjectAllocationSample") && belowUpload(event)) {
                    bytes += event.getLong("weight");
                }
            }
        }
        return bytes;
    }

    private static boolean belowUpload(RecordedEvent event) {
        return event.getStackTrace() != null && event.getStackTrace().getFrames().stream().map(RecordedFrame::getMethod)
                .anyMatch(method -> method.getType().getName().startsWith("org.homeroom.yearbook.photo."));
    }
}
