package org.homeroom.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;

/** Uploads pass through the server without being held in it: twenty large ones at once, in a heap that half of them would fill. */
class ManyUploadsIT {
    private static final Path STATE = RunningSchool.PROJECT.resolve("system-tests/target/many");
    private static final Path RECORDING = RunningSchool.PROJECT.resolve("system-tests/target/many-uploads.jfr");
    private static final int UPLOADS = 20;
    private static final int AT_LEAST = 25_000_000;

    @Test
    void twentyLargeUploadsAtOnceFitIntoASmallHeap() throws Exception {
        if (Files.exists(STATE)) {
            Folders.delete(STATE);
        }
        Files.deleteIfExists(RECORDING);
        byte[] picture = Photos.noise(4000, 3300, 1f);
        assertTrue(picture.length >= AT_LEAST, "The photo has " + picture.length + " bytes only");
        List<HttpResponse<String>> answers;
        try (LocalStack school = LocalStack.builder(RunningSchool.PROJECT).state(STATE).demo(true).withoutCompressor()
                .jvmOptions("-Xms64m -Xmx256m -XX:StartFlightRecording=settings=profile,dumponexit=true,filename=" + RECORDING).build()) {
            school.start();
            long student = new Demo(school).number("SELECT MAX(id) FROM student");
            try (Member office = new Member(school.address(), Demo.Account.OFFICE.email(), Demo.PASSWORD)) {
                answers = UploadIT.atOnce(office, student, picture, "many", UPLOADS);
            }
        }
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
