package org.homeroom.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.changes.House.Part;
import org.homeroom.changes.House.Source;

/**
 * What is run for a change. For the school, and the demo that builds on it: the plain and service tests of the affected rooms and
 * of those that depend on them, the coding rules, one path through the whole school in a browser, and a look at the affected
 * pages. For other modules: all tests.
 */
final class Plan {
    private static final String WEB = "school-web";
    /** Modules of which only the tests are run that the change can break. */
    private static final Set<String> SCHOOL = Set.of(WEB, "demo");
    private static final String SYSTEM = "system-tests";
    /** Where the rules for docs are. */
    private static final String DOCS = "changes";
    /** Modules that are not part of the school that people use. */
    private static final Set<String> TOOLS = Set.of(DOCS, "ansible/test-bed/load");
    /** Their tests look at all rooms at once. */
    private static final Set<String> RULES = Set.of("org.homeroom", "org.homeroom.base.schema", "org.homeroom.testing");
    /** From registration to yearbook: database, mails, photo store, compressor, and most rooms. */
    private static final String SMOKE = "org.homeroom.system.FlowBrowserIT";
    private static final List<String> PAGES = List.of("org.homeroom.system.PagesBrowserIT", "org.homeroom.system.PageCostsIT");

    private final House house;
    private final Change change;
    private final boolean serverBuilt;
    private final Set<Part> above;
    private final Set<Part> asking;
    private final Set<Part> tested = new HashSet<>();
    private final String everything;

    /** @param serverBuilt whether the server is there and up to date */
    Plan(House house, Change change, boolean serverBuilt) {
        this.house = house;
        this.change = change;
        this.serverBuilt = serverBuilt;
        above = house.withAllAbove(change.rooms);
        Set<Part> helped = house.withAllAbove(change.helpers);
        asking = house.asking(change.rooms);
        tested.addAll(house.testsOf(above));
        asking.forEach(room -> tested.add(room.withTests()));
        tested.addAll(helped);
        change.shown.forEach(room -> tested.add(room.withTests()));
        everything = everything(helped);
    }

    /** Why everything can break; empty if it cannot. */
    private String everything(Set<Part> helped) {
        if (!change.foundations.isEmpty()) {
            return String.join(", ", change.foundations);
        }
        Set<Part> school = house.parts(WEB);
        boolean most = isMost(above, school, false) || isMost(helped, school, true);
        return !most ? "" : names(Stream.concat(change.rooms.stream(), change.helpers.stream())) + ", on which most of the house stands";
    }

    private static boolean isMost(Set<Part> some, Set<Part> all, boolean tests) {
        long whole = all.stream().filter(part -> part.tests() == tests).count();
        return 2 * all.stream().filter(part -> part.tests() == tests && some.contains(part)).count() > whole;
    }

    /** For the person waiting. */
    List<String> explained() {
        if (!everything.isEmpty()) {
            return List.of("Everything can break: " + everything + ".");
        }
        List<String> lines = new ArrayList<>();
        say(lines, "Touched: ", names(Stream.of(change.rooms, change.helpers, change.shown).flatMap(Set::stream)));
        say(lines, "On that stand: ", names(above.stream().filter(part -> !change.rooms.contains(part))));
        say(lines, "What it keeps is read by: ", names(asking.stream().filter(part -> !above.contains(part))));
        say(lines, "Tests that changed: ", change.tests.stream().map(Source::type).sorted().collect(Collectors.joining(", ")));
        say(lines, "Modules with all their tests: ", String.join(", ", modules()));
        if (touchesSchool()) {
            lines.add("Of the school: " + tests().size() + " classes of plain and service tests, the rules of the house among them, and "
                    + integrationTests().stream().map(Plan::simple).collect(Collectors.joining(", ")) + ".");
        }
        say(lines, "Pages that are looked at: ", String.join(", ", change.pages));
        if (change.hosts) {
            lines.add("Playbooks: what their tests can say without hosts.");
        }
        return lines.isEmpty() ? List.of("Nothing that is checked has changed.") : lines;
    }

    private static void say(List<String> lines, String what, String names) {
        if (!names.isEmpty()) {
            lines.add(what + names + ".");
        }
    }

    private static String names(Stream<Part> parts) {
        return parts.map(Part::room).distinct().sorted().collect(Collectors.joining(", "));
    }

    private static String simple(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The commands to run, as relative to the project's directory. */
    List<String> commands() {
        List<String> commands = new ArrayList<>(everything.isEmpty() ? builds() : List.of("mvn"));
        if (change.hosts) {
            Stream.of("lint", "tests", "aws --units").forEach(part -> commands.add("ansible/test-bed/test-bed " + part));
        }
        return commands;
    }

    private List<String> builds() {
        List<String> builds = new ArrayList<>();
        if (!modules().isEmpty()) {
            builds.add("mvn --also-make --projects=" + String.join(",", modules()));
        }
        if (touchesSchool()) {
            builds.add("mvn --also-make --projects=" + (serverBuilt ? "" : "server-config,") + SYSTEM + " -Dtest=" + String.join(",", tests())
                    + " -Dit.test=" + String.join(",", integrationTests())
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false"
                    + (change.pages.isEmpty() ? "" : " -Dpages=" + String.join(",", change.pages)));
        }
        return builds;
    }

    /** Modules of which all tests are run. */
    private Set<String> modules() {
        Set<String> modules = touched().filter(module -> !SCHOOL.contains(module) && !module.equals(SYSTEM)).collect(Collectors.toCollection(TreeSet::new));
        if (change.prose) {
            modules.add(DOCS);
        }
        return modules;
    }

    private boolean touchesSchool() {
        return touched().anyMatch(module -> !TOOLS.contains(module)) || !change.pages.isEmpty();
    }

    private Stream<String> touched() {
        Stream<Part> parts = Stream.of(above, change.helpers, change.shown).flatMap(Set::stream);
        return Stream.concat(parts, change.tests.stream().map(Source::part)).map(Part::module).distinct();
    }

    private Set<String> tests() {
        return named(house.tests().stream().filter(Source::isTest).filter(test -> SCHOOL.contains(test.part().module()))
                .filter(test -> tested.contains(test.part()) || change.tests.contains(test) || RULES.contains(test.part().name())));
    }

    private Set<String> integrationTests() {
        Set<String> tests = named(house.tests().stream().filter(Source::isIntegrationTest)
                .filter(test -> change.helpers.contains(test.part()) || change.tests.contains(test))
                .filter(test -> Set.of(WEB, SYSTEM).contains(test.part().module())));
        tests.add(SMOKE);
        if (!change.pages.isEmpty()) {
            tests.addAll(PAGES);
        }
        return tests;
    }

    private static Set<String> named(Stream<Source> tests) {
        return tests.map(Source::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
