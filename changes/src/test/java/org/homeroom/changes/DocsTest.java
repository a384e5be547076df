package org.homeroom.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for everything written for people. */
class DocsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|mailto:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    private static List<Path> pages() throws IOException {
        try (Stream<Path> top = Files.list(ROOT)) {
            List<Path> pages = new ArrayList<>();
            for (Path entry : top.filter(path -> !path.getFileName().toString().startsWith(".")).toList()) {
                try (Stream<Path> files = Files.walk(entry)) {
                    files.filter(file -> file.toString().endsWith(".md") && !file.toString().contains("/target/")).forEach(pages::add);
                }
            }
            return pages;
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path page : pages()) {
            for (MatchResult link : LINK.matcher(Files.readString(page)).results().toList()) {
                links++;
                if (!leadsSomewhere(page, link)) {
                    broken.add(ROOT.relativize(page) + ": " + link.group());
                }
            }
        }
        assertTrue(links > 5, "links were found");
        assertEquals(List.of(), broken);
    }

    private static boolean leadsSomewhere(Path page, MatchResult link) throws IOException {
        Path target = link.group(1).isEmpty() ? page
                : page.resolveSibling(URLDecoder.decode(link.group(1), StandardCharsets.UTF_8)).normalize();
        if (link.group(2) == null || !Files.isRegularFile(target)) {
            return Files.exists(target);
        }
        return HEADING.matcher(Files.readString(target)).results().map(heading -> anchor(heading.group(1))).anyMatch(link.group(2)::equals);
    }

    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
    }

    @Test
    void everyDecisionIsNumberedOnce() throws IOException {
        try (Stream<Path> decisions = Files.list(ROOT.resolve("docs/adr"))) {
            List<String> numbers = decisions.map(file -> file.getFileName().toString().substring(0, 4)).sorted().toList();
            assertEquals(numbers.stream().distinct().toList(), numbers);
        }
    }
}
