package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeroom.server.RunningSchool.School;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer contains besides its page. */
@ExtendWith(RunningSchool.class)
class HeadersIT {
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern SCRIPT = Pattern.compile("<script\\b[^>]*>");
    private static final Pattern MODULE = Pattern.compile("type=\"module\" src=\"(/js/[^\"/]+/)frame\\.js\"");
    private static final Pattern IMPORT = Pattern.compile("from \"\\./([^\"]+)\"");
    private static final Pattern STYLESHEET = Pattern.compile("href=\"(/jakarta\\.faces\\.resource/[^\"]+\\.css[^\"]*)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/account/sign-in", "/home", "/health/live", "/health/ready", "/nothing", "/preference?theme=dark", "/api/draft/none"})
    void everyPageSaysWhatABrowserMayDoAndWhichNodeGaveIt(String path, School school) {
        // Whoever has signed in is not shown the form.
        Browser browser = path.equals("/account/sign-in") ? school.browser() : school.signedIn("OFFICE");
        HttpResponse<String> answer = browser.get(path);
        assertEquals(List.of(RunningSchool.NODE), Browser.header(answer, "X-Served-By"));
        assertEquals(List.of("nosniff"), Browser.header(answer, "X-Content-Type-Options"));
        assertEquals(List.of("same-origin"), Browser.header(answer, "Referrer-Policy"));
        assertEquals(List.of("DENY"), Browser.header(answer, "X-Frame-Options"));
        assertEquals(List.of("max-age=31536000"), Browser.header(answer, "Strict-Transport-Security"));
        assertEquals(1, Browser.header(answer, "Content-Security-Policy").size(), () -> answer.headers().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/sign-in", "/home", "/health/live", "/nothing", "/nothing.xhtml", "/api/draft/none", "/api/nothing", "/jakarta.faces.resource/nothing.css.xhtml"})
    void noAnswerSaysWhatItIsMadeWith(String path, School school) {
        HttpResponse<String> answer = school.browser().get(path);
        assertEquals(List.of(), Browser.header(answer, "Server"));
        assertEquals(List.of(), Browser.header(answer, "X-Powered-By"));
        for (String word : List.of("WildFly", "Undertow", "JBoss", "Mojarra", "EclipseLink")) {
            assertFalse(answer.body().contains(word), word);
        }
    }

    @Test
    void scriptsNeedThePagesNonceOrAFileOfOurs(School school) {
        HttpResponse<String> first = school.signedIn("ADMIN").open("/home");
        String policy = Browser.header(first, "Content-Security-Policy").getFirst();
        String scripts = policy.replaceFirst(".*script-src([^;]*).*", "$1");
        assertFalse(scripts.contains("unsafe"), policy);
        assertTrue(policy.contains("default-src 'none'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        Matcher tags = SCRIPT.matcher(first.body());
        while (tags.find()) {
            assertTrue(tags.group().contains("src=\"/") || tags.group().contains("nonce=\""), tags.group());
        }
        String again = Browser.header(school.signedIn("ADMIN").open("/home"), "Content-Security-Policy").getFirst();
        assertNotEquals(nonce(policy), nonce(again), "a nonce is for one page");
    }

    private static String nonce(String policy) {
        Matcher nonce = NONCE.matcher(policy);
        assertTrue(nonce.find(), policy);
        return nonce.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/home", "/student/list.csv", "/student/list.xlsx", "/api/draft/none", "/api/nothing", "/photo/file/any/thumb.jpg", "/nothing",
        "/preference?theme=dark", "/health/ready"})
    void whatPeopleAreToldIsNotKept(String path, School school) {
        assertEquals(List.of("no-store"), Browser.header(school.signedIn("ADMIN").get(path), "Cache-Control"));
    }

    @Test
    void styleSheetsAreKeptAndTravelCompressed(School school) {
        Browser visitor = school.browser();
        Matcher sheet = STYLESHEET.matcher(visitor.open("/account/sign-in").body());
        assertTrue(sheet.find());
        HttpResponse<String> answer = visitor.get(sheet.group(1).replace("&amp;", "&"), "Accept-Encoding", "gzip");
        assertEquals(200, answer.statusCode());
        assertEquals(List.of("gzip"), Browser.header(answer, "Content-Encoding"));
        String kept = String.join(",", Browser.header(answer, "Cache-Control"));
        assertFalse(kept.contains("no-store"), kept);
        assertTrue(kept.contains("max-age") || answer.headers().firstValue("Expires").isPresent(), () -> answer.headers().toString());
        assertFalse(answer.headers().firstValue("Set-Cookie").isPresent());
    }

    /** While hosts are upgraded, a page of one build may request a file from a host of another. */
    @ParameterizedTest
    @ValueSource(strings = {"css/base.css", "images/homeroom.svg"})
    void whatIsAskedForByAnotherBuildsAddressIsNotKept(String file, School school) {
        String page = school.browser().open("/account/sign-in").body();
        Matcher address = Pattern.compile("\"(/jakarta\\.faces\\.resource/" + Pattern.quote(file) + "[^\"]*[?;&]v=)([^\"&]+)").matcher(page);
        assertTrue(address.find(), page);
        HttpResponse<String> own = school.browser().get(address.group(1).replace("&amp;", "&") + address.group(2));
        HttpResponse<String> others = school.browser().get(address.group(1).replace("&amp;", "&") + "991231235959");
        assertEquals(200, others.statusCode());
        assertEquals(own.body(), others.body());
        assertKept(own);
        assertNotKept(others);
    }

    /** Imports are relative, so that the build is part of the path. */
    @Test
    void aModuleAndItsImportsAreCachedUnderOneBuild(School school) {
        Browser visitor = school.browser();
        String modules = modules(visitor);
        HttpResponse<String> sent = visitor.get(modules + "frame.js");
        assertEquals(200, sent.statusCode());
        assertTrue(Browser.header(sent, "Content-Type").getFirst().contains("/javascript"), () -> sent.headers().toString());
        assertEquals(List.of("gzip"), Browser.header(visitor.get(modules + "frame.js", "Accept-Encoding", "gzip"), "Content-Encoding"));
        assertKept(sent);
        List<String> imports = IMPORT.matcher(sent.body()).results().map(one -> one.group(1)).toList();
        assertEquals(List.of("forms.js", "lists.js", "session.js"), imports);
        for (String imported : imports) {
            HttpResponse<String> answer = visitor.get(modules + imported);
            assertEquals(200, answer.statusCode());
            assertKept(answer);
        }
    }

    @Test
    void aModuleOfAnotherBuildAndItsImportsAreNotCached(School school) {
        Browser visitor = school.browser();
        String modules = modules(visitor);
        HttpResponse<String> led = visitor.get("/js/991231235959/photo/upload.js");
        assertEquals(302, led.statusCode());
        assertNotKept(led);
        assertEquals("/js/-/photo/upload.js", Browser.location(led));
        for (String file : List.of("photo/upload.js", "photo/files.js", "texts.js")) {
            HttpResponse<String> answer = visitor.get("/js/-/" + file);
            assertEquals(200, answer.statusCode());
            assertEquals(visitor.get(modules + file).body(), answer.body());
            assertNotKept(answer);
        }
    }

    /** The address of this build's modules, up to their names. */
    private static String modules(Browser visitor) {
        Matcher frame = MODULE.matcher(visitor.open("/account/sign-in").body());
        assertTrue(frame.find());
        return frame.group(1);
    }

    private static void assertKept(HttpResponse<String> answer) {
        assertTrue(answer.headers().firstValue("Expires").isPresent() || Browser.header(answer, "Cache-Control").toString().contains("max-age"),
                () -> answer.headers().toString());
        assertFalse(Browser.header(answer, "Cache-Control").toString().contains("no-store"), () -> answer.headers().toString());
    }

    private static void assertNotKept(HttpResponse<String> answer) {
        assertEquals(List.of("no-store"), Browser.header(answer, "Cache-Control"));
        assertEquals(List.of(), Browser.header(answer, "Expires"));
        assertEquals(List.of(), Browser.header(answer, "ETag"));
        assertEquals(List.of(), Browser.header(answer, "Last-Modified"));
    }

    @Test
    void whatPrimeFacesBringsIsKept(School school) {
        Matcher address = Pattern.compile("\"(/jakarta\\.faces\\.resource/[^\"]+ln=primefaces[^\"]+)").matcher(school.browser().open("/register").body());
        assertTrue(address.find());
        String kept = Browser.header(school.browser().get(address.group(1).replace("&amp;", "&")), "Cache-Control").toString();
        assertTrue(kept.contains("max-age") && !kept.contains("no-store"), kept);
    }

    @Test
    void pagesDoNotTravelCompressed(School school) {
        HttpResponse<String> page = school.browser().get("/account/sign-in", "Accept-Encoding", "gzip");
        assertEquals(List.of(), Browser.header(page, "Content-Encoding"));
    }
}
