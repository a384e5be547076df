package org.homeroom.benchmark.pages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.homeroom.local.ServerFigures;

/**
 * Visitors, each with a browser of their own, who ask for everything that answers visitors, for a closed page and for one that is not there.
 * Whatever the server keeps of them shows in its sessions, in its memory, and in the speed of the last tenth.
 */
final class Strangers {
    private static final int TENTHS = 10;
    private static final int WARM_UP = 5000;
    private static final int MOST_SECONDS = 3600;
    private static final double MEGABYTE = 1_000_000;
    private static final List<String> CLOSED = List.of("/home", "/student/list?q=none", "/nothing/here");
    private final Web web;
    private final ServerFigures server;
    private final List<String> addresses;

    /** @param edge the list of what is open */
    Strangers(School school, Path edge) throws IOException {
        web = school.web();
        server = school.figures();
        try (Stream<String> lines = Files.lines(edge)) {
            addresses = Stream.concat(lines.map(line -> line.split("\\s+")).filter(words -> words.length > 2 && "open".equals(words[2]))
                    .filter(words -> "page".equals(words[0]) || "GET".equals(words[0])).map(words -> words[1].replace("*", "none")), CLOSED.stream()).toList();
        }
    }

    /** @return the report */
    String ask(int requests, int clients, Consumer<String> say) throws InterruptedException {
        say.accept("Warming up ...");
        Page page = new Page("strangers", null, 1, this::stranger);
        Segment.of(page, 0, WARM_UP, clients, MOST_SECONDS);
        int sessions = server.sessions();
        long memory = server.usedAfterCollection();
        List<Segment> tenths = new ArrayList<>();
        for (int tenth = 0; tenth < TENTHS; tenth++) {
            say.accept("%,d of %,d requests ...".formatted(requests / TENTHS * tenth, requests));
            tenths.add(Segment.of(page, WARM_UP + requests / TENTHS * tenth, requests / TENTHS, clients, MOST_SECONDS));
        }
        double first = perSecond(tenths.getFirst());
        double last = perSecond(tenths.getLast());
        return String.format(Locale.ROOT, """
                %,d requests of visitors for %d addresses, each with a new browser, %d clients, %.0f s.

                | | before | after |
                |---|---|---|
                | sessions | %d | %d |
                | MB in use after a collection | %.1f | %.1f |
                | requests/s, first and last tenth | %.0f | %.0f |

                Answers that began a session: %d. Speed of the last tenth over that of the first: %.2f. By tenths: %s.
                """, tenths.stream().mapToInt(Segment::requests).sum(), addresses.size(), clients, tenths.stream().mapToDouble(Segment::seconds).sum(),
                sessions, server.sessions(), memory / MEGABYTE, server.usedAfterCollection() / MEGABYTE, first, last,
                tenths.stream().mapToLong(Segment::sessions).sum(), last / first,
                String.join(", ", tenths.stream().map(tenth -> String.format(Locale.ROOT, "%.0f", perSecond(tenth))).toList()));
    }

    private static double perSecond(Segment tenth) {
        return tenth.requests() / tenth.seconds();
    }

    private List<Web.Answer> stranger(int number) {
        Web.Answer answer = web.get(new Web.Browser("198.51.100." + number % 250), addresses.get(number % addresses.size()));
        return List.of(answer.must(answer.status() < 500 || answer.address().getPath().startsWith("/health/"), "an answer"));
    }
}
