package org.homeroom.system;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to a file on its way in, whatever it is. */
@ExtendWith(RunningSchool.class)
class UploadIT {
    private static final int MEGABYTE = 1_000_000;

    @Test
    void tenAtOnceAllArriveAndBecomeReady(LocalStack school) throws Exception {
        Demo demo = new Demo(school);
        long student = demo.number("SELECT MAX(id) FROM student");
        byte[] picture = Photos.noise(1200, 900, 0.8f);
        try (Member office = new Member(school.address(), Demo.Account.OFFICE.email(), Demo.PASSWORD)) {
            List<HttpResponse<String>> answers = atOnce(office, student, picture, "ten", 10);
            assertAll(answers.stream().map(answer -> () -> assertEquals(201, answer.statusCode(), answer.body())));
        }
        awaitReady(demo, "ten", 10);
    }

    @Test
    void whatIsNotAPhotoGetsItsOwnMessage(LocalStack school) throws Exception {
        long student = new Demo(school).number("SELECT MAX(id) FROM student");
        byte[] large = new byte[60 * MEGABYTE];
        large[0] = (byte) 0xff;
        large[1] = (byte) 0xd8;
        large[2] = (byte) 0xff;
        try (Member office = new Member(school.address(), Demo.Account.OFFICE.email(), Demo.PASSWORD)) {
            HttpResponse<String> text = office.upload(student, "text.jpg", "not a photo".getBytes(StandardCharsets.UTF_8));
            HttpResponse<String> empty = office.upload(student, "empty.jpg", new byte[0]);
            int tooLarge = statusOf(office, student, large);
            assertAll(
                    () -> assertEquals(415, text.statusCode(), text.body()),
                    () -> assertEquals(422, empty.statusCode(), empty.body()),
                    () -> assertEquals(413, tooLarge),
                    () -> assertTrue(!text.body().equals(empty.body()), "Both are told the same"));
        }
    }

    /** The server answers before it has read everything; a client may see that as a broken connection. */
    private static int statusOf(Member office, long student, byte[] large) throws InterruptedException {
        return office.upload(student, "large.jpg", large).statusCode();
    }

    static List<HttpResponse<String>> atOnce(Member member, long student, byte[] picture, String name, int count)
            throws InterruptedException, ExecutionException {
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            List<Future<HttpResponse<String>>> uploads = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                String file = name + "-" + i + ".jpg";
                uploads.add(threads.submit(() -> member.upload(student, file, Photos.marked(picture, file))));
            }
            for (Future<HttpResponse<String>> upload : uploads) {
                answers.add(upload.get());
            }
        }
        return answers;
    }

    static void awaitReady(Demo demo, String name, int count) throws SQLException, InterruptedException {
        long ready = 0;
        for (int i = 0; i < 600 && ready < count; i++) {
            Thread.sleep(100);
            ready = demo.number("SELECT COUNT(*) FROM photo WHERE state = 'READY' AND file_name LIKE '" + name + "-%'");
        }
        assertEquals(count, ready, "ready of " + count);
    }
}
