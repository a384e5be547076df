package org.homeroom.compressor;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The function as Lambda runs it: AWS's own runtime interface client in a separate process, which polls a stub of the runtime API
 * for events.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html">The runtime API</a>
 */
final class FunctionProcess implements AutoCloseable {
    static final String API = "/2018-06-01/runtime/";
    /** AWS's client and its dependencies, as provided by the runtime itself. */
    private static final Pattern CLIENT =
            Pattern.compile("(aws-lambda-java-(runtime-interface-client|core|serialization)|utils-lite)-\\d.*\\.jar");
    private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final HttpServer api;
    private Process process;

    /** What the function told the stub: an answer to an event, an error, or any other request. */
    record Answer(String path, String body) {
    }

    FunctionProcess() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        api.createContext(API + "invocation/next", this::next);
        api.createContext("/", this::answer);
        api.start();
    }

    /** Where the stub listens; a test may pass this off as another server, too. */
    String address() {
        return "127.0.0.1:" + api.getAddress().getPort();
    }

    /** With the classes of the tests. */
    FunctionProcess start(Map<String, String> environment) throws IOException {
        return start(System.getProperty("java.class.path"), Path.of("").toAbsolutePath(), environment);
    }

    /** As Lambda starts the contents of a zip: the class path has only AWS's client, which finds the function in its working directory. */
    FunctionProcess startUnpacked(Path task, Map<String, String> environment) throws IOException {
        String client = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(jar -> CLIENT.matcher(Path.of(jar).getFileName().toString()).matches())
                .collect(Collectors.joining(File.pathSeparator));
        return start(client, task, environment);
    }

    private FunctionProcess start(String classPath, Path task, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As Lambda starts it.
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
                "--enable-native-access=ALL-UNNAMED",
                "-cp", classPath,
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda", LambdaHandler.class.getName()).directory(task.toFile());
        builder.environment().put("AWS_LAMBDA_RUNTIME_API", address());
        builder.environment().put("AWS_LAMBDA_FUNCTION_NAME", "compressor");
        builder.environment().put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
        builder.environment().putAll(environment);
        process = builder.inheritIO().start();
        return this;
    }

    /**
     * Waits until it requests its first event. AWS's client unpacks a library into a place shared by all processes on a machine:
     * of two that are to run at once, the second may start only when the first is ready.
     */
    FunctionProcess ready() throws InterruptedException {
        assertTrue(asked.await(60, TimeUnit.SECONDS), "the function did not start within a minute");
        return this;
    }

    /** Queues an event behind those before it. */
    void hand(String event) {
        events.add(event);
    }

    Answer answer() throws InterruptedException {
        Answer answer = answers.poll(60, TimeUnit.SECONDS);
        assertNotNull(answer, "the function said nothing for a minute");
        return answer;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly().onExit().join();
        }
        api.stop(0);
    }

    private void next(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.countDown();
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
