package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.homeroom.photo.contract.ManifestJson;
import org.homeroom.photo.contract.PhotoKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The function in Lambda's runtime, with a real S3 server. */
@Timeout(120)
class LambdaRuntimeTest {
    private TestBucket bucket;
    private FunctionProcess function;
    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws Exception {
        bucket = new TestBucket(directory);
        function = new FunctionProcess();
    }

    @AfterEach
    void stop() throws Exception {
        function.close();
        bucket.close();
    }

    @Test
    void compressesWhatTheRuntimePassesIn() throws Exception {
        start(Map.of());
        UUID photo = bucket.upload(TestPhotos.held(6));
        function.hand(TestEvents.event(photo));
        assertEquals("", answered("response").body());
        try (S3PhotoStore store = S3PhotoStore.of(bucket.environment())) {
            assertFalse(ManifestJson.read(store.manifest(photo).orElseThrow()).refused());
        }

        function.hand(TestEvents.of(TestEvents.queued("m1", "no event")));
        assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}", answered("response").body());
    }

    @Test
    void saysThatAnEventFailedAndTakesTheNext() throws Exception {
        start(Map.of("S3_ENDPOINT", "http://127.0.0.1:1"));
        function.hand(TestEvents.event(UUID.randomUUID()));
        assertTrue(answered("error").body().contains("has to come again"));
        function.hand("{}");
        assertEquals("", answered("response").body());
    }

    @Test
    void isPrimedBeforeASnapshotIsTaken() throws Exception {
        // The stub is also the store: it records requests, and has nothing.
        start(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start", "S3_ENDPOINT", "http://" + function.address()));
        assertEquals("/photos/" + PhotoKeys.manifest(new UUID(0, 0)), function.answer().path());
        assertEquals(FunctionProcess.API + "restore/next", function.answer().path());
    }

    private void start(Map<String, String> more) throws IOException {
        Map<String, String> environment = new HashMap<>(bucket.environment());
        environment.putAll(more);
        function.start(environment);
    }

    private FunctionProcess.Answer answered(String kind) throws InterruptedException {
        FunctionProcess.Answer answer = function.answer();
        assertTrue(answer.path().endsWith("/" + kind), answer::toString);
        return answer;
    }
}
