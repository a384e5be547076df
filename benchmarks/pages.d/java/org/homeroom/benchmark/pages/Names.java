package org.homeroom.benchmark.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The demo school's names: each given name with each family name, and two family names together, are enough for any school. */
record Names(List<String> given, List<String> families) {

    static Names of(Path folder) throws IOException {
        List<String> lines;
        try (Stream<Path> files = Files.list(folder)) {
            lines = files.filter(file -> file.getFileName().toString().startsWith("names-")).sorted().flatMap(Names::lines).toList();
        }
        List<String> families = listed(lines, "families");
        List<String> doubled = Stream.iterate(0, i -> i + 1).limit(families.size())
                .map(i -> families.get(i) + "-" + families.get((i * 7 + 3) % families.size())).toList();
        return new Names(listed(lines, "girls|boys"), Stream.of(families, families, families, doubled).flatMap(List::stream).toList());
    }

    private static List<String> listed(List<String> lines, String kind) {
        return List.copyOf(new TreeSet<>(lines.stream().filter(line -> line.matches("(" + kind + "): .*"))
                .map(line -> line.split(": ", 2)[1].split(", ")).map(List::of).flatMap(List::stream).toList()));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
