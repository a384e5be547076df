package org.homeroom.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says, in the project's directory, what a change can break: the commands that find out on standard output, one per line, and the
 * reasons on standard error. Its one argument is the commit to compare with; without it, the comparison is with the start of the
 * change: where the branch left {@code origin/main} or {@code main}, or, on that branch itself, the commit before the last if
 * nothing is uncommitted. Uncommitted changes count.
 */
public final class Main {
    private static final Path HERE = Path.of("").toAbsolutePath();

    private Main() {
    }

    /** @param arguments none, or a commit */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        String base = arguments.length > 0 ? commit(arguments[0]) : begin();
        if (base.isEmpty()) {
            System.err.println("There is no commit " + String.join(" ", arguments) + " to compare with.");
            System.exit(1);
        }
        House house = new House(HERE);
        Plan plan = new Plan(house, new Change(house, Main::contents, changed(base)), isServerBuilt());
        System.err.println("What differs from " + git("log", "-1", "--format=%h (%s)", base).getFirst() + ":");
        plan.explained().forEach(System.err::println);
        plan.commands().forEach(System.out::println);
    }

    /** Rebuilding it takes long, and few changes require it. */
    private static boolean isServerBuilt() throws IOException {
        Path built = HERE.resolve("server-config/target/server/jboss-modules.jar");
        if (!Files.exists(built)) {
            return false;
        }
        FileTime when = Files.getLastModifiedTime(built);
        try (Stream<Path> sources = Files.walk(HERE.resolve("server-config/src"))) {
            for (Path source : Stream.concat(sources, Stream.of(HERE.resolve("server-config/pom.xml"), HERE.resolve("pom.xml"))).toList()) {
                if (Files.getLastModifiedTime(source).compareTo(when) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String begin() throws IOException, InterruptedException {
        String head = commit("HEAD");
        String main = Stream.of(commit("origin/main"), commit("main"), head).filter(found -> !found.isEmpty()).findFirst().orElse("");
        List<String> left = git("merge-base", "HEAD", main);
        String base = left.isEmpty() ? head : left.getFirst();
        return base.equals(head) && changed(head).isEmpty() ? commit("HEAD^") : base;
    }

    /** Its full name; empty if there is none. */
    private static String commit(String name) throws IOException, InterruptedException {
        List<String> found = git("rev-parse", "--verify", "--quiet", name + "^{commit}");
        return found.isEmpty() ? "" : found.getFirst();
    }

    /** A moved file counts as two: one removed, and one added. */
    private static List<String> changed(String base) throws IOException, InterruptedException {
        List<String> changed = new ArrayList<>(git("diff", "--name-only", "--no-renames", base));
        changed.addAll(git("ls-files", "--others", "--exclude-standard"));
        return changed;
    }

    private static String contents(String path) {
        try {
            return Files.exists(HERE.resolve(path)) ? Files.readString(HERE.resolve(path)) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Git's output, by lines; nothing if it refuses. */
    private static List<String> git(String... arguments) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(Stream.concat(Stream.of("git", "-c", "core.quotePath=false"), Stream.of(arguments)).toList())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return git.waitFor() == 0 ? said.lines().toList() : List.of();
    }
}
