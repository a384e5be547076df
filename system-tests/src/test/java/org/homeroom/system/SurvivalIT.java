package org.homeroom.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.homeroom.local.LocalStack;
import org.junit.jupiter.api.Test;

/** What was acknowledged is still there after the server was killed in the middle of its work. */
class SurvivalIT {
    private static final Path STATE = RunningSchool.PROJECT.resolve("system-tests/target/survival");

    @Test
    void noAcknowledgedPhotoIsLostWhenTheServerIsKilled() throws Exception {
        if (Files.exists(STATE)) {
            Folders.delete(STATE);
        }
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        try (LocalStack school = LocalStack.builder(RunningSchool.PROJECT).state(STATE).demo(true).build()) {
            school.start();
            long student = new Demo(school).number("SELECT MAX(id) FROM student");
            try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
                byte[] picture = Photos.noise(1600, 1200, 0.9f);
                for (int uploader = 0; uploader < 3; uploader++) {
                    int number = uploader;
                    threads.submit(() -> uploadUntilItBreaks(school, student, picture, "kill-" + number, acknowledged));
                }
                for (int i = 0; i < 300 && acknowledged.size() < 12; i++) {
                    Thread.sleep(50);
                }
                kill(school);
                threads.shutdown();
                assertTrue(threads.awaitTermination(60, TimeUnit.SECONDS), "Uploads hang");
            }
        }
        assertTrue(acknowledged.size() >= 12, "Only " + acknowledged.size() + " were acknowledged");
        try (LocalStack again = LocalStack.builder(RunningSchool.PROJECT).state(STATE).demo(true).build()) {
            again.start();
            Demo demo = new Demo(again);
            long ready = 0;
            for (int i = 0; i < 600 && ready < acknowledged.size(); i++) {
                Thread.sleep(100);
                ready = 0;
                for (String name : acknowledged) {
                    ready += demo.number("SELECT COUNT(*) FROM photo WHERE state = 'READY' AND file_name = '" + name + "'");
                }
            }
            assertEquals(acknowledged.size(), ready);
        }
    }

    private static void uploadUntilItBreaks(LocalStack school, long student, byte[] picture, String name, List<String> acknowledged) {
        try (Member office = new Member(school.address(), Demo.Account.OFFICE.email(), Demo.PASSWORD)) {
            for (int i = 0; i < 500; i++) {
                String file = name + "-" + i + ".jpg";
                if (office.upload(student, file, Photos.marked(picture, file)).statusCode() == 201) {
                    acknowledged.add(file);
                }
            }
        } catch (UncheckedIOException killed) {
            assertTrue(!acknowledged.isEmpty());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void kill(LocalStack school) throws InterruptedException {
        String base = "-Djboss.server.base.dir=" + STATE.resolve("server");
        ProcessHandle server = ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().map(java.util.Arrays::asList).orElse(List.of()).contains(base)).findFirst().orElseThrow();
        server.destroyForcibly();
        for (int i = 0; i < 100 && school.server().isAlive(); i++) {
            Thread.sleep(50);
        }
    }
}
