package org.homeroom.load;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person with a browser: keeps cookies, fills in pages' forms, and sends them as a browser would. For one thread. */
final class Visitor {
    private static final String SIGN_IN = "/account/sign-in";
    private static final int FOUND = 302;
    private static final int UNAUTHORISED = 401;
    private final Web web;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private boolean signedIn;
    private Duration waited = Duration.ZERO;

    /**
     * An answer, with the address that it came from.
     *
     * @param node label of the node that gave it
     */
    record Page(URI address, int status, String location, String node, Instant at, String body) {
        Document document() {
            return Jsoup.parse(body, address.toString());
        }

        boolean redirectsTo(String path) {
            return status == FOUND && location.contains(path);
        }
    }

    Visitor(Web web) {
        this.web = web;
    }

    boolean isSignedIn() {
        return signedIn;
    }

    /** As a header sends them. */
    String cookies() {
        return cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; "));
    }

    /** How long the last answer took to come, or to fail. */
    Duration waited() {
        return waited;
    }

    /** @return whether this person was able to sign in */
    boolean signIn(String email, String password) throws InterruptedException {
        cookies.keySet().removeIf(name -> name.contains("SESSION"));
        Page form = get(SIGN_IN);
        Page answer = submit(form, "signIn", Map.of("email", email, "password", password));
        signedIn = answer.status() == FOUND && !answer.redirectsTo(SIGN_IN);
        return signedIn;
    }

    Page get(String path) throws InterruptedException {
        return send(request(web.school().resolve(path)).GET());
    }

    /** As a script on the page sends it. */
    Page put(String path, byte[] body) throws InterruptedException {
        return send(request(web.school().resolve(path)).header("X-Homeroom", "load").PUT(BodyPublishers.ofByteArray(body)));
    }

    /**
     * Sends the form with the id {@code form} of a page as it is, apart from the given fields.
     *
     * @param button the id of the button pressed
     */
    Page submit(Page page, String button, Map<String, String> typed) throws InterruptedException {
        Element form = page.document().getElementById("form");
        if (form == null) {
            throw new IllegalStateException("No form at " + page.address() + ", status " + page.status());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        // Of the buttons, a browser sends the one pressed.
        form.select("input[type=submit]").stream().filter(other -> !other.id().equals(button)).forEach(Element::remove);
        ((org.jsoup.nodes.FormElement) form).formData().forEach(field -> fields.put(field.key(), field.value()));
        Element pressed = form.getElementById(button);
        fields.put(pressed == null ? button : pressed.attr("name"), "go");
        fields.putAll(typed);
        String body = fields.entrySet().stream().map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue())).collect(Collectors.joining("&"));
        return send(request(page.address().resolve(form.attr("action"))).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", web.school().getScheme() + "://" + web.school().getAuthority()).header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)));
    }

    /** A completed form was answered by a page that does not say that it is stored. */
    void lostForm(Page form, Page answer) {
        web.journal().formLost();
        System.err.printf("Not taken: the form %s of %s, %d ms old; %s answered %d %s %s%n", form.address().getPath(), form.node(),
                Duration.between(form.at(), answer.at()).toMillis(), answer.node(), answer.status(), answer.location(),
                answer.document().select(".errors, [role=alert]").text());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(Web.PATIENCE).header("Accept-Language", "en");
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        return request;
    }

    private Page send(HttpRequest.Builder request) throws InterruptedException {
        HttpRequest asked = request.build();
        Instant began = Instant.now();
        HttpResponse<String> answer;
        try {
            answer = web.send(asked);
        } finally {
            waited = Duration.between(began, Instant.now());
        }
        answer.headers().allValues("Set-Cookie").forEach(this::keep);
        Page page = new Page(asked.uri(), answer.statusCode(), answer.headers().firstValue("Location").orElse(""),
                Web.node(answer), Instant.now(), answer.body());
        if (signedIn && !asked.uri().getPath().equals(SIGN_IN) && (page.redirectsTo(SIGN_IN) || page.status() == UNAUTHORISED)) {
            signedIn = false;
            web.journal().sessionLost();
            System.err.println("Asked to sign in again: " + page.address().getPath() + " by " + page.node());
        }
        return page;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        if (cookie.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
            cookies.remove(pair.substring(0, equals));
        } else {
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }
}
