package org.homeroom.changes;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.homeroom.changes.House.Part;
import org.homeroom.changes.House.Source;

/** What a change affects, judging by the paths of its files: the first rule that knows a path handles it. */
final class Change {
    private static final String WEBAPP = "school-web/src/main/webapp/";
    private static final String RESOURCES = "school-web/src/main/resources/";
    /** A bean as named in a page: its class with a lower-case first letter. */
    private static final Pattern BEAN = Pattern.compile("\\b(\\p{Lower})(\\w*View)\\b");

    private record Rule(Pattern path, Consumer<Matcher> taken) {
        private Rule(String path, Consumer<Matcher> taken) {
            this(Pattern.compile(path), taken);
        }
    }

    /** Packages whose code changed. */
    final Set<Part> rooms = new HashSet<>();
    /** Test packages in which something changed that tests use. */
    final Set<Part> helpers = new HashSet<>();
    /** Tests that changed. */
    final Set<Source> tests = new HashSet<>();
    /** Packages whose pages or texts changed: nothing depends on those. */
    final Set<Part> shown = new HashSet<>();
    /** The beginnings of the paths of affected pages. */
    final Set<String> pages = new TreeSet<>();
    /** Files on which everything depends, and those that no rule knows. */
    final Set<String> foundations = new TreeSet<>();
    boolean prose;
    boolean hosts;

    private final House house;
    /** The content of a changed file, by its path; nothing if the file is gone. */
    private final UnaryOperator<String> contents;
    private final List<Rule> rules = List.of(
            new Rule("(?:.+/)?pom\\.xml|(?:server-config|local-stack)/.+", this::foundation),
            new Rule("benchmarks/.+|\\.gitignore", path -> { }),
            new Rule("docs/aws.*", path -> prose = hosts = true),
            new Rule("docs/.+|LICENSE|(?:.+/)?[^/]+\\.md", path -> prose = true),
            new Rule(Source.PATH.pattern(), path -> source(Source.of(path))),
            new Rule(WEBAPP + "(?!WEB-INF/|resources/)(?<page>(?:(?<folder>[^/]+)/)?.+)\\.xhtml", this::page),
            new Rule("school-web/src/(?:main/webapp/resources/(?:css|js)|test/js)/(?<room>[a-z]+)[/.].+", this::look),
            new Rule(RESOURCES + "texts/(?<room>[a-z]+)(?:_\\w+)?\\.properties", path -> show(path.group("room"))),
            new Rule("(?<module>(?!school-web/).+?)/src/.+", path -> module(path.group("module"))),
            new Rule("ansible/.+", path -> hosts = true),
            new Rule(".+", this::foundation));

    Change(House house, UnaryOperator<String> contents, Collection<String> paths) {
        this.house = house;
        this.contents = contents;
        paths.forEach(this::take);
    }

    private void take(String path) {
        for (Rule rule : rules) {
            Matcher matcher = rule.path().matcher(path);
            if (matcher.matches()) {
                rule.taken().accept(matcher);
                return;
            }
        }
    }

    private void foundation(Matcher path) {
        foundations.add(path.group());
    }

    private void source(Source source) {
        if (source.isTest() || source.isIntegrationTest()) {
            tests.add(source);
        } else if (source.part().tests()) {
            helpers.add(source.part());
        } else {
            rooms.add(source.part());
            if (source.part().module().equals("school-web")) {
                pages.add("/" + source.part().room());
                house.pagesOf(source.type()).forEach(pages::add);
                house.pagesOf(source.part()).forEach(pages::add);
            }
        }
    }

    /** A page belongs to the room of its path; its bean may belong to another. */
    private void page(Matcher path) {
        pages.add("/" + path.group("page"));
        show(path.group("folder") == null ? path.group("page") : path.group("folder"));
        Set<String> beans = BEAN.matcher(contents.apply(path.group())).results()
                .map(bean -> bean.group(1).toUpperCase(Locale.ROOT) + bean.group(2)).collect(Collectors.toSet());
        shown.addAll(house.roomsWith(beans));
    }

    /** Styles and scripts of one room; all others are shared. */
    private void look(Matcher path) {
        if (house.roomsCalled(path.group("room")).isEmpty()) {
            foundation(path);
        } else {
            show(path.group("room"));
        }
    }

    private void show(String room) {
        shown.addAll(house.roomsCalled(room));
        pages.add("/" + room);
    }

    private void module(String module) {
        house.parts(module).forEach(part -> (part.tests() ? helpers : rooms).add(part));
    }
}
