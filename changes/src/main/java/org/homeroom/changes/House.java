package org.homeroom.changes;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Java sources of all modules as they are: which packages depend on which, and which tests there are. */
final class House {
    private static final Pattern COMMENT = Pattern.compile("(?ms)^\\s*/\\*.*?\\*/|^\\s*//.*?$");
    private static final Pattern NAMED = Pattern.compile("\\borg\\.homeroom(?:\\.\\w+)+");
    /** Queries name entities and tables, which imports do not show. */
    private static final Pattern QUERIED = Pattern.compile("\\b(?:FROM|JOIN|UPDATE|INTO)\\s+(\\w+)");
    private static final Pattern TABLE = Pattern.compile("@(?:Collection)?Table\\(name = \"(\\w+)\"");
    /** Has a test's name, but is not one. */
    private static final Pattern NO_TEST = Pattern.compile("(?m)^(?:public )?(?:@interface|abstract class|interface) ");
    /** What is not part of the modules, or was generated. */
    private static final Set<String> ASIDE = Set.of("target", "node_modules", "benchmarks");

    /** A package's sources: those of the product, or its tests. */
    record Part(String module, boolean tests, String name) {
        /** The last word of the name, by which pages and texts know it. */
        String room() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        Part withTests() {
            return new Part(module, true, name);
        }
    }

    /** A Java file. */
    record Source(Part part, String type) {
        static final Pattern PATH = Pattern.compile("(?<module>.+?)/src/(?<kind>main|test)/java/(?<folder>.+)/(?<type>[\\w-]+)\\.java");

        /** @param path a match of {@link #PATH} */
        static Source of(Matcher path) {
            return new Source(new Part(path.group("module"), path.group("kind").equals("test"), path.group("folder").replace('/', '.')),
                    path.group("type"));
        }

        String name() {
            return part.name() + "." + type;
        }

        /** A test that needs nothing packaged. */
        boolean isTest() {
            return part.tests() && type.endsWith("Test");
        }

        /** A test of what was packaged. */
        boolean isIntegrationTest() {
            return part.tests() && type.endsWith("IT");
        }
    }

    private static final Pattern PAGE = Pattern.compile("school-web/src/main/webapp(?<path>/(?!WEB-INF/|resources/).+)\\.xhtml");

    private final Map<Source, String> texts = new HashMap<>();
    private final Map<String, String> pages = new HashMap<>();
    private final Map<String, Part> types = new HashMap<>();
    private final Map<String, Part> queried = new HashMap<>();
    private final Map<Part, Set<Part>> users = new HashMap<>();
    private final Map<Part, Set<Part>> askers = new HashMap<>();

    House(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                boolean aside = ASIDE.contains(name) || name.startsWith(".");
                return aside && !folder.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Matcher source = Source.PATH.matcher(root.relativize(file).toString());
                Matcher page = PAGE.matcher(root.relativize(file).toString());
                if (source.matches()) {
                    texts.put(Source.of(source), COMMENT.matcher(Files.readString(file)).replaceAll(""));
                } else if (page.matches()) {
                    pages.put(page.group("path"), Files.readString(file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        texts.forEach(this::remember);
        texts.forEach((source, text) -> {
            named(text).forEach(part -> users.computeIfAbsent(part, used -> new HashSet<>()).add(source.part()));
            queried(text).forEach(part -> askers.computeIfAbsent(part, asked -> new HashSet<>()).add(source.part()));
        });
    }

    private void remember(Source source, String text) {
        types.put(source.name(), source.part());
        if (text.contains("@Entity")) {
            queried.put(source.type(), source.part());
            TABLE.matcher(text).results().forEach(table -> queried.put(table.group(1), source.part()));
        }
    }

    private Stream<Part> named(String text) {
        return NAMED.matcher(text).results().map(MatchResult::group).map(this::owner).flatMap(Optional::stream);
    }

    private Stream<Part> queried(String text) {
        return QUERIED.matcher(text).results().map(name -> queried.get(name.group(1))).filter(Objects::nonNull);
    }

    /** To which package a name belongs: a type, or something inside one. */
    private Optional<Part> owner(String name) {
        for (String rest = name; rest.contains("."); rest = rest.substring(0, rest.lastIndexOf('.'))) {
            if (types.containsKey(rest)) {
                return Optional.of(types.get(rest));
            }
        }
        return Optional.empty();
    }

    /** Everything that contains tests. */
    Set<Source> tests() {
        return texts.entrySet().stream().filter(entry -> entry.getKey().isTest() || entry.getKey().isIntegrationTest())
                .filter(entry -> !NO_TEST.matcher(entry.getValue()).find()).map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** All packages of a module. */
    Set<Part> parts(String module) {
        return parts().filter(part -> part.module().equals(module)).collect(Collectors.toSet());
    }

    /** The packages that a page or a text may mean by this word. */
    Set<Part> roomsCalled(String word) {
        return parts().filter(part -> !part.tests() && part.room().equals(word)).collect(Collectors.toSet());
    }

    /** The paths of the pages that name a bean of this class. */
    Stream<String> pagesOf(String type) {
        Pattern bean = Pattern.compile("\\b" + Character.toLowerCase(type.charAt(0)) + type.substring(1) + "\\b");
        return pages.entrySet().stream().filter(page -> bean.matcher(page.getValue()).find()).map(Map.Entry::getKey);
    }

    /** The paths of the pages that name a bean of this package. */
    Stream<String> pagesOf(Part part) {
        return texts.keySet().stream().filter(source -> source.part().equals(part) && source.type().endsWith("View"))
                .flatMap(source -> pagesOf(source.type()));
    }

    /** Where the classes with these simple names are. */
    Set<Part> roomsWith(Collection<String> types) {
        return texts.keySet().stream().filter(source -> !source.part().tests() && types.contains(source.type()))
                .map(Source::part).collect(Collectors.toSet());
    }

    private Stream<Part> parts() {
        return texts.keySet().stream().map(Source::part);
    }

    /** These, and everything that depends on them, directly or not; of the product or of the tests, as given. */
    Set<Part> withAllAbove(Collection<Part> parts) {
        Set<Part> found = new HashSet<>(parts);
        Deque<Part> open = new ArrayDeque<>(parts);
        while (!open.isEmpty()) {
            Part part = open.pop();
            users.getOrDefault(part, Set.of()).stream().filter(user -> user.tests() == part.tests()).filter(found::add).forEach(open::push);
        }
        return found;
    }

    /** Packages whose queries read what these store; packages above them see only their results, as before. */
    Set<Part> asking(Collection<Part> parts) {
        return parts.stream().flatMap(part -> askers.getOrDefault(part, Set.of()).stream()).filter(part -> !part.tests())
                .collect(Collectors.toSet());
    }

    /** The tests of these packages, and those of others that use them. */
    Set<Part> testsOf(Collection<Part> parts) {
        return parts.stream().flatMap(part -> Stream.concat(Stream.of(part.withTests()),
                users.getOrDefault(part, Set.of()).stream().filter(Part::tests))).collect(Collectors.toSet());
    }
}
