package org.homeroom.benchmark.pages;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.homeroom.benchmark.pages.Figures.Kind;

/** Asks all pages of a school of one size in rounds, another one first each time, so that whatever slows the machine slows all of them. */
final class Measuring {
    private static final int IDLE_SECONDS = 8;
    private static final int WARMING_PARTS = 5;
    private static final int COUNTED = 10;
    private static final double COUNTED_MS = 400;
    private static final int COUNTS = 12;
    private final School school;
    private final Options options;
    private final Consumer<String> say;
    private final Registration registration;
    private final List<Figures> all;
    private final Figures mail = new Figures(new Page("its mail, sent by a job", null, 1, null));
    private int asked;

    /**
     * What came of it.
     *
     * @param idleServer   processor time in ms a second of a server that nobody asks anything
     * @param idleDatabase the database's
     */
    record Measured(int students, List<Figures> pages, Figures mail, double idleServer, double idleDatabase) {
        Figures sheet() {
            return pages.stream().filter(page -> page.page().name().equals(Pages.STYLE_SHEET)).findFirst().orElseThrow();
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("idle_server_ms_a_second", idleServer);
            json.put("idle_database_ms_a_second", idleDatabase);
            Map<String, Object> each = new LinkedHashMap<>();
            pages.forEach(page -> each.put(page.page().name(), page.json(sheet())));
            each.put(mail.page().name(), mail.json(sheet()));
            json.put("pages", each);
            return json;
        }
    }

    Measuring(School school, List<Page> others, Options options, Consumer<String> say) {
        this.school = school;
        this.options = options;
        this.say = say;
        this.registration = new Registration(school);
        List<Page> pages = new ArrayList<>(new Pages(school, registration).all());
        pages.addAll(others);
        this.all = pages.stream().map(Figures::new).toList();
    }

    /** @param warmUp how often each page is asked for beforehand */
    Measured run(int warmUp) throws InterruptedException {
        for (int part = 0; part < WARMING_PARTS; part++) {
            say.accept("Warming up, " + (WARMING_PARTS - part) + " to go ...");
            for (Figures page : all) {
                segment(page, Math.max(1, warmUp / WARMING_PARTS * page.page().times()));
                clear(page);
            }
        }
        double server = school.serverCpu().millis();
        double database = school.databaseCpu().millis();
        Thread.sleep(IDLE_SECONDS * 1000L);
        server = (school.serverCpu().millis() - server) / IDLE_SECONDS;
        database = (school.databaseCpu().millis() - database) / IDLE_SECONDS;
        List<Figures> order = new ArrayList<>(all);
        for (int round = 1; round <= options.rounds; round++) {
            say.accept("Round " + round + " of " + options.rounds + " ...");
            for (Figures page : order) {
                measure(page);
            }
            Collections.rotate(order, 3);
        }
        say.accept("Counting statements ...");
        for (Figures page : all) {
            count(page);
        }
        if (options.statements) {
            try (Statements statements = new Statements(school.database())) {
                for (Figures page : all) {
                    if (page.page().ours()) {
                        page.dearest(statements.of(page.page()));
                        clear(page);
                    }
                }
            }
        }
        return new Measured(school.students(), all, mail, server, database);
    }

    private Segment segment(Figures page, int requests) throws InterruptedException {
        int first = asked;
        asked += requests;
        return Segment.of(page.page(), first, requests, options.clients, options.seconds);
    }

    private void measure(Figures page) throws InterruptedException {
        boolean ours = page.page().ours();
        Cpu serverCpu = ours ? school.serverCpu() : page.page().cpu();
        double server = serverCpu.millis();
        double database = school.databaseCpu().millis();
        long allocated = school.figures().allocated();
        Segment segment = segment(page, options.requests * page.page().times());
        int requests = segment.requests();
        if (ours) {
            page.add(Kind.ALLOCATED_KILOBYTES, (school.figures().allocated() - allocated) / 1000.0 / requests);
            page.add(Kind.DATABASE, (school.databaseCpu().millis() - database) / requests);
            page.add(Kind.SESSIONS, (double) segment.sessions() / requests);
        }
        if (serverCpu.known()) {
            page.add(Kind.SERVER, (serverCpu.millis() - server) / requests);
        }
        page.add(Kind.PER_SECOND, requests / segment.seconds());
        page.add(Kind.P50, segment.millis(0.50));
        page.add(Kind.P95, segment.millis(0.95));
        page.add(Kind.KILOBYTES, segment.bytes() / 1000.0 / requests);
        if (isRegistration(page)) {
            sendMails();
        }
        clear(page);
    }

    /** Of the registrations just sent; the job that sends them costs as well. */
    private void sendMails() throws InterruptedException {
        double server = school.serverCpu().millis();
        double database = school.databaseCpu().millis();
        int sent = registration.sendMails();
        mail.add(Kind.SERVER, (school.serverCpu().millis() - server) / sent);
        mail.add(Kind.DATABASE, (school.databaseCpu().millis() - database) / sent);
    }

    private void clear(Figures page) throws InterruptedException {
        if (isRegistration(page)) {
            registration.clear();
        }
    }

    private static boolean isRegistration(Figures page) {
        return page.page().name().equals(Pages.REGISTRATION);
    }

    /** With one client, and always the same people; of several tries the one with the fewest, as a job may ask in between: every second, at least. */
    private void count(Figures page) throws InterruptedException {
        if (!page.page().ours()) {
            return;
        }
        Database.Count fewest = null;
        double packed = 0;
        int requests = (int) Math.clamp(COUNTED_MS / page.of(Kind.P50).median(), 1, COUNTED);
        for (int i = 0; i < COUNTS; i++) {
            Database.Count before = school.database().count();
            for (int n = 0; n < requests; n++) {
                packed += page.page().asking().ask(n).stream().mapToInt(Web.Answer::packedBytes).sum() / 1000.0;
            }
            Database.Count count = school.database().count().since(before).since(Database.Count.OWN);
            if (fewest == null || count.questions() < fewest.questions()) {
                fewest = count;
            }
        }
        page.counted(fewest, requests, packed / COUNTS / requests);
        clear(page);
    }
}
