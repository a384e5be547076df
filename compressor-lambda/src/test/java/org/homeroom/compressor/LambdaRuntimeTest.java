package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.homeroom.photo.contract.ManifestJson;
import org.homeroom.photo.contract.PhotoKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The function as Lambda runs it: AWS's own runtime interface client in a process of its own, asking a stub of the runtime
 * API for events, with a real S3 server behind it.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">The runtime API</a>
 */
@Timeout(120)
class LambdaRuntimeTest {
    private static final String API = "/2018-06-01/runtime/";
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private TestBucket bucket;
    private HttpServer api;
    private Process function;
    @TempDir
    private Path directory;

    private record Answer(String path, String body) {
    }

    @BeforeEach
    void start() throws Exception {
        bucket = new TestBucket(directory);
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        api.createContext(API + "invocation/next", this::next);
        api.createContext("/", this::answer);
        api.start();
    }

    @AfterEach
    void stop() throws Exception {
        function.destroyForcibly().waitFor();
        api.stop(0);
        bucket.close();
    }

    @Test
    void compressesWhatTheRuntimeHandsIn() throws Exception {
        function(Map.of());
        UUID photo = bucket.upload(TestPhotos.held(6));
        events.add(TestEvents.event(photo));
        assertEquals("", answered("response").body());
        try (S3PhotoStore store = S3PhotoStore.of(bucket.environment())) {
            assertFalse(ManifestJson.read(store.manifest(photo).orElseThrow()).refused());
        }

        events.add(TestEvents.of(TestEvents.queued("m1", "no event")));
        assertEquals("{\"batchItemFailures\":[{\"itemIdentifier\":\"m1\"}]}", answered("response").body());
    }

    @Test
    void saysThatAnEventFailedAndTakesTheNext() throws Exception {
        function(Map.of("S3_ENDPOINT", "http://127.0.0.1:1"));
        events.add(TestEvents.event(UUID.randomUUID()));
        assertTrue(answered("error").body().contains("has to come again"));
        events.add("{}");
        assertEquals("", answered("response").body());
    }

    @Test
    void isPrimedBeforeASnapshotIsTaken() throws Exception {
        // The store is the stub, too: it hears what is asked of it, and has nothing.
        function(Map.of("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
                "S3_ENDPOINT", "http://127.0.0.1:" + api.getAddress().getPort()));
        assertEquals("/photos/" + PhotoKeys.manifest(new UUID(0, 0)), answers.poll(60, TimeUnit.SECONDS).path());
        assertEquals(API + "restore/next", answers.poll(60, TimeUnit.SECONDS).path());
    }

    private void function(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As Lambda starts it.
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"),
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", LambdaHandler.class.getName());
        builder.environment().putAll(bucket.environment());
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:" + api.getAddress().getPort());
        builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "compressor");
        builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        builder.environment().putAll(environment);
        function = builder.inheritIO().start();
    }

    private Answer answered(String kind) throws InterruptedException {
        Answer answer = answers.poll(60, TimeUnit.SECONDS);
        assertTrue(answer.path().endsWith("/" + kind), answer::toString);
        return answer;
    }

    private void next(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] event = events.take().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", UUID.randomUUID().toString());
            exchange.getResponseHeaders().set("Lambda-Runtime-Deadline-Ms", Long.toString(System.currentTimeMillis() + 60_000));
            exchange.getResponseHeaders().set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:1:function:compressor");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, event.length);
            exchange.getResponseBody().write(event);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answers.add(new Answer(exchange.getRequestURI().getPath(), body));
            exchange.sendResponseHeaders(status(exchange.getRequestURI().getPath()), -1);
        }
    }

    private static int status(String path) {
        if (path.startsWith(API + "invocation/")) {
            return 202;
        }
        return path.startsWith(API) ? 200 : 404;
    }
}
