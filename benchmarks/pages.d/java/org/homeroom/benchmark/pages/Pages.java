package org.homeroom.benchmark.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeroom.benchmark.pages.School.Person;

/** The pages that are measured, each with what is in no other. */
final class Pages {
    static final String STYLE_SHEET = "style sheet";
    static final String REGISTRATION = "registration sent";
    private static final Pattern SHEET = Pattern.compile("href=\"([^\"]*css/base\\.css[^\"]*)\"");
    private static final String ROW = "<tr data-href=\"/student/view?id=";
    private final Web web;
    private final List<Person> people;
    private final Registration registration;

    Pages(School school, Registration registration) {
        this.web = school.web();
        this.people = school.people();
        this.registration = registration;
    }

    List<Page> all() {
        String sheet = sheet();
        List<Page> pages = new ArrayList<>();
        pages.add(new Page(STYLE_SHEET, null, 8, stranger(sheet, "*, *::before, *::after")));
        pages.add(new Page("smallest (/privacy)", 2.8, 3, stranger("/privacy", "<h1>Privacy</h1>")));
        pages.add(new Page("sign-in", 3.3, 3, stranger("/account/sign-in", "id=\"signIn\"")));
        pages.add(new Page("student profile", 9.0, 1, number -> signedIn(number, people, (person, i) -> {
            School.Pupil pupil = person.pupil(i);
            return get(person, "/student/view?id=" + pupil.id()).mustHave("<span class=\"muted\">" + pupil.number() + "</span>");
        })));
        pages.add(new Page("student list, 25 rows", 12.0, 1, list("/student/list", 25)));
        pages.add(new Page("student list, 100 rows", 17.0, 1, list("/student/list?size=100", 100)));
        pages.add(new Page("search by a name", 12.0, 1, number -> signedIn(number, people, (person, i) -> {
            School.Pupil pupil = person.pupil(i);
            return get(person, "/student/list?q=" + Web.encoded(pupil.name())).mustHave(ROW + pupil.id() + "\"");
        })));
        pages.add(new Page("home", 9.0, 1, number -> signedIn(number, people, (person, i) -> get(person, "/home").mustHave("<h2 id=\"tasks\""))));
        pages.add(new Page("class page", null, 1, number -> signedIn(number, people, (person, i) -> {
            School.Pupil pupil = person.pupil(i);
            return get(person, "/homeclass/view?id=" + pupil.classId()).mustHave("<h2 id=\"teachers\"").mustHave(ROW + pupil.id() + "\"");
        })));
        pages.add(new Page("yearbook’s cover", null, 1,
                number -> signedIn(number, people, (person, i) -> get(person, "/book/view").mustHave("<p class=\"cover-count\""))));
        pages.add(new Page("registration’s form", null, 1, stranger(Registration.ADDRESS, Registration.UNIQUE)));
        pages.add(new Page(REGISTRATION, 8.0, 1, registration));
        return pages;
    }

    private String sheet() {
        Web.Answer page = web.get(new Web.Browser("192.0.2.99"), "/privacy");
        Matcher link = SHEET.matcher(page.text());
        page.must(link.find(), "a style sheet");
        return link.group(1).replace("&amp;", "&");
    }

    /** Somebody who has never been there, and has no cookies. */
    private Page.Asking stranger(String path, String text) {
        return number -> List.of(web.get(new Web.Browser("198.51.100." + Math.floorMod(number, 250)), path).mustHave(text));
    }

    /** By those who have so many students. */
    private Page.Asking list(String path, int rows) {
        List<Person> able = people.stream().filter(person -> person.pupils().size() >= rows).toList();
        return number -> signedIn(number, able, (person, i) -> {
            Web.Answer answer = get(person, path);
            int shown = answer.text().split(Pattern.quote(ROW), -1).length - 1;
            return answer.must(answer.status() == 200 && shown == rows, rows + " rows instead of " + shown);
        });
    }

    private List<Web.Answer> signedIn(int number, List<Person> who, BiFunction<Person, Integer, Web.Answer> asking) {
        return List.of(asking.apply(who.get(Math.floorMod(number, who.size())), number));
    }

    private Web.Answer get(Person person, String path) {
        return web.get(person.browser(), path);
    }
}
