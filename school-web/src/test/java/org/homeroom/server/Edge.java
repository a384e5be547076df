package org.homeroom.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An address: a line of the list that {@code EdgeTest} compares with the code, or a page that is not in it, and so closed. */
record Edge(String method, String address, boolean open, Set<String> besides) {
    static final String USUAL = "1048576";
    private static final Path PAGES = Path.of("src/main/webapp");

    static List<Edge> all() {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/edge.txt")); Stream<Path> pages = Files.walk(PAGES)) {
            List<Edge> listed = lines.filter(line -> !line.startsWith("#")).map(line -> List.of(line.split("\\s+")))
                    .map(words -> new Edge(words.get(0), words.get(1), "open".equals(words.get(2)), Set.copyOf(words.subList(3, words.size())))).toList();
            Set<String> addresses = listed.stream().map(Edge::address).collect(Collectors.toSet());
            Stream<Edge> closed = pages.filter(page -> page.toString().endsWith(".xhtml") && !page.startsWith(PAGES.resolve("WEB-INF")))
                    .map(page -> "/" + PAGES.relativize(page).toString().replace(".xhtml", "")).filter(address -> !addresses.contains(address))
                    .map(address -> new Edge("page", address, false, Set.of()));
            return Stream.concat(listed.stream(), closed).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Requests that change something, other than forms. */
    static List<Edge> needingOurHeader() {
        return all().stream().filter(Edge::needsOurHeader).toList();
    }

    static List<Edge> limited() {
        return needingOurHeader().stream().filter(line -> !line.besides.contains("any-length")).toList();
    }

    boolean isResource() {
        return address.startsWith("/api/");
    }

    private boolean needsOurHeader() {
        return besides.contains("X-Homeroom");
    }

    int mostBytes() {
        return Integer.parseInt(besides.stream().filter(word -> word.matches("\\d+")).findFirst().orElse(USUAL));
    }

    /** Requests it as one of our pages would. */
    HttpResponse<String> ask(Browser browser) {
        return needsOurHeader() ? ask(browser, BodyPublishers.ofString("{}"), "Content-Type", "application/json", "X-Homeroom", "test")
                : ask(browser, BodyPublishers.noBody());
    }

    HttpResponse<String> ask(Browser browser, BodyPublisher body, String... headers) {
        return browser.send("page".equals(method) ? "GET" : method, example(), body, headers);
    }

    /** One of the addresses that it stands for. */
    String example() {
        return address.replaceFirst("^\\*", "/any").replaceFirst("\\*$", "any").replaceFirst("\\{.*}", "any");
    }
}
