package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** With real processes; {@link Actor} says what they are to do. */
@Timeout(120)
class WorkerPoolTest {
    private static final UUID PHOTO = UUID.randomUUID();
    @TempDir
    private Path directory;
    private WorkerPool pool;

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void asksTheSameWorkerAgain() throws Exception {
        pool("compressed");
        assertEquals(PhotoWork.Outcome.COMPRESSED, pool.compress(PHOTO));
        assertEquals(PhotoWork.Outcome.COMPRESSED, pool.compress(UUID.randomUUID()));
        assertEquals(1, started());
        assertEquals(1, pool.idle());
    }

    @Test
    void aPhotoThatCrashesTheDecoderIsAFailureOfTheEngineAndCanBeGivenUp() throws Exception {
        // 128 and the number of SIGABRT
        failsInTheEngine("crashes", "the worker ended with status 134");
    }

    @Test
    void soIsOneThatHangsIt() throws Exception {
        failsInTheEngine("hangs", "the worker took longer than 1 s");
    }

    @Test
    void soIsOneAtWhichItThrowsAndTheNextTryIsInAFreshProcess() throws Exception {
        failsInTheEngine("throws", "could not link the profiles");
    }

    private void failsInTheEngine(String manner, String how) throws Exception {
        pool(manner);
        for (int tries = 1; tries <= EngineFailed.TRIES; tries++) {
            assertEquals(how, assertThrows(EngineFailed.class, () -> pool.compress(PHOTO)).getMessage());
            assertEquals(tries, started());
        }
        assertEquals(PhotoWork.Outcome.FAILED, pool.giveUp(PHOTO));
    }

    @Test
    void aFailureOfTheStoreLeavesTheWorkerRunning() throws Exception {
        pool("fails");
        IOException failed = assertThrows(IOException.class, () -> pool.compress(PHOTO));
        assertEquals("the store is away", failed.getMessage());
        assertThrows(IOException.class, () -> pool.compress(PHOTO));
        assertEquals(1, started());
    }

    @Test
    void aWorkerThatEndsWhileFetchingIsNotThePhotosFault() throws Exception {
        pool("leaves");
        assertThrows(IOException.class, () -> pool.compress(PHOTO));
    }

    @Test
    void aWorkerThatDoesNotStartIsNotThePhotosFault() {
        pool = new WorkerPool(() -> List.of("false"), Duration.ofSeconds(1));
        IOException failed = assertThrows(IOException.class, () -> pool.compress(PHOTO));
        assertTrue(failed.getMessage().startsWith("a worker did not start"), failed::getMessage);
    }

    @Test
    void isReadyBeforeTheFirstPhoto() throws Exception {
        pool("compressed");
        pool.prepare();
        assertEquals(1, pool.idle());
        pool.compress(PHOTO);
        assertEquals(1, started());
    }

    @Test
    void aWorkerIdleForLongEnoughEnds() throws Exception {
        pool("compressed");
        pool.compress(PHOTO);
        pool.rest(Duration.ofHours(1));
        assertEquals(1, pool.idle());
        pool.rest(Duration.ZERO);
        assertEquals(0, pool.idle());
        pool.compress(PHOTO);
        assertEquals(2, started());
    }

    private void pool(String manner) {
        List<String> command = new ArrayList<>(WorkerPool.command("64m", List.of()));
        command.set(command.indexOf("-cp") + 2, Actor.class.getName());
        command.add(manner);
        command.add(directory.toString());
        pool = new WorkerPool(() -> command, Duration.ofSeconds(1));
    }

    private long started() throws IOException {
        try (var files = Files.list(directory)) {
            return files.count();
        }
    }

    /** A worker that does what its first argument says to every photo, and leaves a file in the second. */
    static final class Actor {
        private static final String DONE = "DONE ";

        public static void main(String[] args) throws Throwable {
            Files.createTempFile(Path.of(args[1]), "started", "");
            BufferedReader requests = new BufferedReader(new InputStreamReader(System.in));
            say("READY");
            for (String request = requests.readLine(); request != null; request = requests.readLine()) {
                if (request.startsWith(Worker.GIVE_UP)) {
                    say(DONE + PhotoWork.Outcome.FAILED);
                    continue;
                }
                switch (args[0]) {
                    case "fails" -> say("FAILED the store is away");
                    case "leaves" -> System.exit(1);
                    default -> decode(args[0]);
                }
            }
        }

        private static void decode(String manner) throws Throwable {
            say("DECODING");
            switch (manner) {
                case "crashes" -> abort();
                case "throws" -> {
                    say("DECODED");
                    say("ENGINE_FAILED could not link the profiles");
                }
                case "hangs" -> Thread.sleep(Duration.ofMinutes(10));
                default -> {
                    say("DECODED");
                    say(DONE + PhotoWork.Outcome.COMPRESSED);
                }
            }
        }

        /** Ends like a native library that found its memory corrupted. */
        private static void abort() throws Throwable {
            Linker linker = Linker.nativeLinker();
            MethodHandle abort = linker.downcallHandle(linker.defaultLookup().findOrThrow("abort"),
                    FunctionDescriptor.ofVoid());
            abort.invokeExact();
        }

        private static void say(String line) {
            System.out.println(line);
            System.out.flush();
        }
    }
}
