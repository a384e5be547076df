package org.homeroom.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * What {@code ./run} starts: one run of the stack, until a signal or the server's end. Run in the project's directory.
 *
 * <p>System properties: {@code homeroom.terminal} if output goes to a terminal, {@code homeroom.parent} with the process whose
 * end also ends this run.
 */
public final class Main {

    private static final Logger LOG = Logger.getLogger(Main.class.getName());
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final long LONGEST_STOP_SECONDS = 150;

    private final Options options;
    private final Terminal terminal = new Terminal(System.out, Boolean.getBoolean("homeroom.terminal"));
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean stopping;

    private Main(Options options) {
        this.options = options;
    }

    public static void main(String... arguments) {
        // Until there is a log file, only plain sentences go to the terminal.
        LogManager.getLogManager().reset();
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                System.out.print(help());
            } else {
                System.exit(new Main(options).run());
            }
        } catch (Options.UsageException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
        }
    }

    static Path statePath() {
        return Path.of(Optional.ofNullable(System.getenv("LOCAL_STATE")).filter(s -> !s.isBlank()).orElse(".local"));
    }

    private int run() {
        stopOnSignal(Thread.currentThread());
        try (StateDirectory state = StateDirectory.open(statePath())) {
            return run(state);
        } catch (StackException e) {
            return fail(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ended.countDown();
        }
    }

    private int run(StateDirectory state) {
        int leftovers = new ProcessRecords(state.resolve("processes")).endLeftovers(false);
        if (leftovers > 0) {
            terminal.say("Ended what a run that was killed had left: " + leftovers
                    + (leftovers == 1 ? " process." : " processes."));
        }
        if (options.fresh()) {
            state.clear();
        }
        state.requireSpace();
        logTo(state.resolve("logs"));
        LocalStack stack = LocalStack.builder(Path.of(""))
                .state(state.path())
                .port(options.port())
                .demo(options.demo())
                .jvmOptions(Optional.ofNullable(System.getenv("SCHOOL_JVM_OPTS")).filter(s -> !s.isBlank())
                        .orElse(LocalServer.DEFAULT_JVM_OPTIONS))
                .progress(terminal::progress)
                .build();
        int result = live(stack);
        // By now an interrupt has served its purpose, and must not cut the stop short.
        Thread.interrupted();
        if (stack.isStopped()) {
            return result;
        }
        terminal.progress("Stopping");
        try {
            stack.close();
            terminal.say("Stopped.");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "stopping", e);
            terminal.say("Stopped, but not everything went as it should: " + e.getMessage());
        }
        return result;
    }

    private int live(LocalStack stack) {
        try {
            stack.start();
            terminal.say(Welcome.text(stack, options.demo()));
            int exit = stack.server().awaitEnd();
            if (stopping) {
                return 0;
            }
            terminal.say("The server ended by itself (exit code " + exit + "); its log is " + stack.server().log() + ".");
            return FAILED;
        } catch (InterruptedException _) {
            return 0;
        } catch (StackException e) {
            return stopping ? 0 : fail(e);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "starting", e);
            return stopping ? 0 : fail(new StackException("Something unexpected went wrong: " + e
                    + "; more is in stack.log among the logs.", e));
        }
    }

    private int fail(StackException e) {
        LOG.log(Level.SEVERE, e.getMessage(), e);
        terminal.say(e.getMessage());
        return FAILED;
    }

    /** The main thread does the stopping; the hook only wakes it and delays the JVM's end until it is done. */
    private void stopOnSignal(Thread main) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            stopping = true;
            main.interrupt();
            try {
                ended.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }));
        Optional.ofNullable(Long.getLong("homeroom.parent")).flatMap(ProcessHandle::of)
                .ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(FAILED)));
    }

    private static void logTo(Path logs) {
        try {
            Files.createDirectories(logs);
            System.setProperty("java.util.logging.SimpleFormatter.format", "%1$tFT%1$tT %4$s %3$s %5$s%6$s%n");
            Handler file = new FileHandler(logs.resolve("stack.log").toString());
            file.setFormatter(new SimpleFormatter());
            file.setEncoding(StandardCharsets.UTF_8.name());
            Logger.getLogger("").addHandler(file);
        } catch (IOException e) {
            throw new StackException("No log can be written to " + logs + ": " + e.getMessage(), e);
        }
    }

    private static String help() {
        try (var in = Main.class.getResourceAsStream("help.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
