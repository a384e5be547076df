package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3BucketEntity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3Entity;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3EventNotificationRecord;
import com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification.S3ObjectEntity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.homeroom.photo.contract.PhotoKeys;
import org.junit.jupiter.api.Test;

class LambdaHandlerTest {
    private final MemoryStore store = new MemoryStore();
    private final LambdaHandler handler = new LambdaHandler("photos", new Compressor(store, new ImageIoEngine()));
    private final List<String> log = new ArrayList<>();

    @Test
    void compressesEveryPhotoThatAnEventNames() {
        UUID one = store.upload(TestPhotos.held(1));
        UUID other = store.upload(TestPhotos.held(6));
        handle(record("photos", PhotoKeys.original(one)), record("photos", PhotoKeys.original(other)));
        assertFalse(store.manifestOf(one).refused());
        assertFalse(store.manifestOf(other).refused());
    }

    @Test
    void decodesKeys() {
        UUID id = store.upload(TestPhotos.held(1));
        handle(record("photos", PhotoKeys.original(id).replace("/", "%2F").replace("-", "%2d")));
        assertFalse(store.manifestOf(id).refused());
    }

    @Test
    void ignoresWhatIsNoOriginalOfOurs() {
        UUID id = store.upload(TestPhotos.held(1));
        handle(record("photos", PhotoKeys.manifest(id)), record("photos", "renditions/" + id + "/page.jpg"),
                record("photos", "originals/A+name%2C+that+somebody+has.jpg"), record("photos", "originals/%zz"),
                record("elsewhere", PhotoKeys.original(id)), record("photos", null),
                new S3EventNotificationRecord(null, null, null, null, null, null, null, null, null));
        assertEquals(List.of(), store.writes);
        assertFalse(String.join(" ", log).contains("somebody"), "a key that is not ours may be a name");
    }

    @Test
    void doesTheOthersAndThenFailsWhereOneFails() {
        UUID first = store.upload(TestPhotos.held(1));
        UUID bad = store.upload(TestPhotos.held(2));
        UUID last = store.upload(TestPhotos.held(3));
        store.failsOn = PhotoKeys.manifest(bad);
        S3EventNotificationRecord[] records = Stream.of(first, bad, last)
                .map(id -> record("photos", PhotoKeys.original(id))).toArray(S3EventNotificationRecord[]::new);
        IllegalStateException failed = assertThrows(IllegalStateException.class, () -> handle(records));
        assertEquals(1, failed.getSuppressed().length);
        assertTrue(store.objects.containsKey(PhotoKeys.manifest(first)));
        assertFalse(store.objects.containsKey(PhotoKeys.manifest(bad)));
        assertTrue(store.objects.containsKey(PhotoKeys.manifest(last)));

        store.failsOn = "nothing";
        store.writes.clear();
        handle(records);
        assertEquals(PhotoKeys.manifest(bad), store.writes.getLast());
        assertTrue(store.writes.stream().allMatch(key -> key.contains(bad.toString())), "the others are known");
    }

    @Test
    void answersARefusalAndAMissingOriginalWithoutFailing() {
        UUID empty = store.upload(new byte[0]);
        handle(record("photos", PhotoKeys.original(empty)), record("photos", PhotoKeys.original(UUID.randomUUID())));
        assertTrue(store.manifestOf(empty).refused());
    }

    @Test
    void takesAnEventWithoutRecords() {
        handler.handleRequest(new S3Event(), context());
        handle();
    }

    private void handle(S3EventNotificationRecord... records) {
        handler.handleRequest(new S3Event(List.of(records)), context());
    }

    private static S3EventNotificationRecord record(String bucket, String key) {
        S3Entity s3 = new S3Entity("test", new S3BucketEntity(bucket, null, null),
                new S3ObjectEntity(key, 1L, null, null, null), "1.0");
        return new S3EventNotificationRecord("eu-central-1", "ObjectCreated:Put", "aws:s3",
                "2026-06-12T10:30:00.000Z", "2.1", null, null, s3, null);
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
