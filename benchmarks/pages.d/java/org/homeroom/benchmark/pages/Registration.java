package org.homeroom.benchmark.pages;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A family that sends the form it has opened, each time another family from another address. The form is the same for all, and opened once. */
final class Registration implements Page.Asking {
    static final String ADDRESS = "/register";
    /** What only the form has. */
    static final String UNIQUE = "id=\"country_input\"";
    private static final String OURS = " WHERE email LIKE '%@new.example'";
    private static final String MAILS = " FROM outbox_mail WHERE recipient LIKE '%@new.example'";
    private static final int LET_GO = 100;
    private static final long PATIENCE_MS = 60_000;
    private final School school;
    private final Form form;
    private final String year;
    private final AtomicInteger families = new AtomicInteger();
    private final AtomicInteger waiting = new AtomicInteger();

    Registration(School school) {
        this.school = school;
        this.form = Form.in(school.web().get(new Web.Browser("10.255.255.255"), ADDRESS).mustHave(UNIQUE));
        this.year = String.valueOf(school.database().number("SELECT MAX(id) FROM school_year WHERE ends_on >= CURRENT_DATE"));
    }

    @Override
    public List<Web.Answer> ask(int number) {
        int family = families.incrementAndGet();
        Web.Browser browser = new Web.Browser("10.%d.%d.%d".formatted(family >> 16 & 255, family >> 8 & 255, family & 255));
        Form filled = form.with("save", Map.ofEntries(Map.entry("givenName", "Amina"), Map.entry("familyName", "Kowalski"),
                Map.entry("birthDate_input", "14 May 2018"), Map.entry("yearId", year), Map.entry("guardianFamilyName", "Kowalski"),
                Map.entry("guardianPhone", "+48 22 123 45 67"), Map.entry("email", "family-" + family + "@new.example"),
                Map.entry("country_input", "Poland"), Map.entry("country_hinput", "PL"), Map.entry("notice", "on")));
        Web.Answer answer = school.web().post(browser, filled.action(), filled.fields());
        answer.must(answer.status() == 302 && answer.location().endsWith("/registration/open/thanks"), "thanks");
        waiting.incrementAndGet();
        return List.of(answer);
    }

    /** Lets some of the mails go, and waits until the job that sends them has done so. @return how many */
    int sendMails() throws InterruptedException {
        long letGo = Math.min(LET_GO, waiting.get());
        school.database().run("UPDATE outbox_mail SET next_try_at = created_at WHERE state = 'WAITING' AND recipient LIKE '%@new.example' LIMIT " + letGo);
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        while (school.database().number("SELECT COUNT(*)" + MAILS + " AND state = 'SENT'") < letGo) {
            if (System.currentTimeMillis() > deadline) {
                throw new Web.Wrong("The mails were not sent");
            }
            Thread.sleep(50);
        }
        return (int) letGo;
    }

    /** Looks whether each registration that was answered is there, with its mail; and takes them away again, so that each round begins alike. */
    void clear() throws InterruptedException {
        long there = school.database().number("SELECT COUNT(*) FROM registration" + OURS);
        long mails = school.database().number("SELECT COUNT(*)" + MAILS);
        int answered = waiting.getAndSet(0);
        if (there != answered || mails != answered) {
            throw new Web.Wrong("Of %d registrations %d were stored, with %d mails".formatted(answered, there, mails));
        }
        school.database().run("DELETE FROM registration" + OURS);
        school.database().run("DELETE" + MAILS);
        school.database().run("DELETE FROM rate_count");
        // The database tidies up behind it, and the next page is not to pay for that.
        Thread.sleep(Math.min(2000, 2L * answered));
    }
}
