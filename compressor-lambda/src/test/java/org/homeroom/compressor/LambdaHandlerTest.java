package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.PhotoType;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;
import org.junit.jupiter.api.Test;

class LambdaHandlerTest {
    private final MemoryStore store = new MemoryStore();
    private final LambdaHandler handler = new LambdaHandler("photos", new Compressor(store, new ImageIoEngine()));
    private final List<String> log = new ArrayList<>();

    @Test
    void compressesEveryPhotoThatAnEventNames() throws Exception {
        UUID one = store.upload(TestPhotos.held(1));
        UUID other = store.upload(TestPhotos.held(6));
        assertEquals("", handle(TestEvents.event(one, other)));
        assertFalse(store.manifestOf(one).refused());
        assertFalse(store.manifestOf(other).refused());
    }

    @Test
    void decodesKeys() throws Exception {
        UUID id = store.upload(TestPhotos.held(1));
        handle(TestEvents.of(TestEvents.record("photos", PhotoKeys.original(id).replace("/", "%2F").replace("-", "%2d"))));
        assertFalse(store.manifestOf(id).refused());
    }

    @Test
    void ignoresWhatIsNoOriginalOfOurs() throws Exception {
        UUID id = store.upload(TestPhotos.held(1));
        handle(TestEvents.of(TestEvents.record("photos", PhotoKeys.manifest(id)),
                TestEvents.record("photos", "renditions/" + id + "/page.jpg"),
                TestEvents.record("photos", "originals/A+name%2C+that+somebody+has.jpg"),
                TestEvents.record("photos", "originals/%zz"),
                TestEvents.record("elsewhere", PhotoKeys.original(id)),
                "{\"eventSource\":\"aws:s3\",\"s3\":{\"bucket\":{\"name\":\"photos\"},\"object\":null}}",
                "{\"eventSource\":\"aws:s3\"}", "{}", "null", "7"));
        assertEquals(List.of(), store.writes);
        assertFalse(String.join(" ", log).contains("somebody"), "a key that is not ours may be a name");
    }

    @Test
    void processesTheOthersAndThenFailsIfOneFails() throws Exception {
        UUID first = store.upload(TestPhotos.held(1));
        UUID bad = store.upload(TestPhotos.held(2));
        UUID last = store.upload(TestPhotos.held(3));
        store.failsOn = PhotoKeys.manifest(bad);
        String event = TestEvents.event(first, bad, last);
        assertThrows(IllegalStateException.class, () -> handle(event));
        assertTrue(store.objects.containsKey(PhotoKeys.manifest(first)));
        assertFalse(store.objects.containsKey(PhotoKeys.manifest(bad)));
        assertTrue(store.objects.containsKey(PhotoKeys.manifest(last)));

        store.failsOn = "nothing";
        store.writes.clear();
        handle(event);
        assertEquals(PhotoKeys.manifest(bad), store.writes.getLast());
        assertTrue(store.writes.stream().allMatch(key -> key.contains(bad.toString())), "the others are known");
    }

    @Test
    void answersARefusalAndAMissingOriginalWithoutFailing() throws Exception {
        UUID empty = store.upload(new byte[0]);
        handle(TestEvents.event(empty, UUID.randomUUID()));
        assertTrue(store.manifestOf(empty).refused());
    }

    @Test
    void answersForAPhotoOnWhichTheEngineFailsAndGoesOn() throws Exception {
        UUID bad = store.upload(TestPhotos.held(1));
        UUID empty = store.upload(new byte[0]);
        PhotoEngine broken = new PhotoEngine() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Developed develop(byte[] photo, PhotoType type, Set<RenditionKind> wanted) {
                throw new IllegalStateException("could not link");
            }
        };
        assertEquals("", handle(new LambdaHandler("photos", new Compressor(store, broken)), TestEvents.event(bad, empty)));
        assertEquals(Refusal.FAILED, store.manifestOf(bad).refusal());
        assertEquals(Refusal.EMPTY, store.manifestOf(empty).refusal());
        assertEquals(EngineFailed.TRIES, log.stream().filter(line -> line.contains("not compressed")).count());
    }

    @Test
    void takesAnEventWithoutRecords() throws Exception {
        assertEquals("", handle("{}"));
        assertEquals("", handle(TestEvents.of()));
    }

    @Test
    void tellsAQueueWhichMessagesToRedeliver() throws Exception {
        UUID good = store.upload(TestPhotos.held(1));
        UUID bad = store.upload(TestPhotos.held(2));
        store.failsOn = PhotoKeys.manifest(bad);
        String answer = handle(TestEvents.of(TestEvents.queued("m1", TestEvents.event(good)),
                TestEvents.queued("m2", TestEvents.event(good, bad)), TestEvents.queued("m3", "no event")));
        assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"m2\"},{\"itemIdentifier\":\"m3\"}]}", answer);
        assertFalse(store.manifestOf(good).refused());
    }

    @Test
    void consumesMessagesThatNameNoPhoto() throws Exception {
        assertEquals("{\"batchItemFailures\":[]}", handle(TestEvents.of(TestEvents.queued("m1", TestEvents.ofTheSwitchingOn()))));
    }

    private String handle(String event) throws IOException {
        return handle(handler, event);
    }

    private String handle(LambdaHandler by, String event) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        by.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, context());
        return answer.toString(StandardCharsets.UTF_8);
    }

    private Context context() {
        LambdaLogger logger = new LambdaLogger() {
            @Override
            public void log(String message) {
                log.add(message);
            }

            @Override
            public void log(byte[] message) {
                log(new String(message, StandardCharsets.UTF_8));
            }
        };
        return new TestContext(logger);
    }

    /** Nothing but a log. */
    private record TestContext(LambdaLogger getLogger) implements Context {
        @Override
        public String getAwsRequestId() {
            return "test";
        }

        @Override
        public String getLogGroupName() {
            return "test";
        }

        @Override
        public String getLogStreamName() {
            return "test";
        }

        @Override
        public String getFunctionName() {
            return "test";
        }

        @Override
        public String getFunctionVersion() {
            return "test";
        }

        @Override
        public String getInvokedFunctionArn() {
            return "test";
        }

        @Override
        public CognitoIdentity getIdentity() {
            return null;
        }

        @Override
        public ClientContext getClientContext() {
            return null;
        }

        @Override
        public int getRemainingTimeInMillis() {
            return 60_000;
        }

        @Override
        public int getMemoryLimitInMB() {
            return 512;
        }
    }
}
