package org.homeroom.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Someone without a browser, signed in or a visitor: for many requests at once, and for requests that no page would send. */
final class Member implements AutoCloseable {
    private static final Pattern VIEW_STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("name=\"primefaces.nonce\" value=\"([^\"]*)\"");
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager()).version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NORMAL).build();
    private final URI school;

    /** A visitor. */
    Member(URI school) {
        this.school = school;
    }

    /** Signs in. */
    Member(URI school, String email, String password) throws InterruptedException {
        this(school);
        String page = get("/account/sign-in").body();
        Matcher state = VIEW_STATE.matcher(page);
        Matcher nonce = NONCE.matcher(page);
        if (!state.find() || !nonce.find()) {
            throw new IllegalStateException("The page to sign in has no form");
        }
        String form = Map.of("form", "form", "email", email, "password", password, "signIn", "Sign in",
                        "jakarta.faces.ViewState", state.group(1), "primefaces.nonce", nonce.group(1)).entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(school.resolve("/account/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form)));
        if (answer.uri().getPath().startsWith("/account/sign-in")) {
            throw new IllegalStateException(email + " could not sign in");
        }
    }

    HttpResponse<String> get(String path) throws InterruptedException {
        return send(HttpRequest.newBuilder(school.resolve(path)).GET());
    }

    HttpResponse<String> get(String path, String header, String value) throws InterruptedException {
        return send(HttpRequest.newBuilder(school.resolve(path)).header(header, value).GET());
    }

    /** Uploads a photo of a student, as the page does. */
    HttpResponse<String> upload(long student, String name, byte[] photo) throws InterruptedException {
        return send(HttpRequest.newBuilder(school.resolve("/photo/upload/file?student=" + student + "&name="
                        + URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .header("X-Homeroom", "test").header("Accept-Language", "en").timeout(Duration.ofMinutes(3))
                .PUT(BodyPublishers.ofByteArray(photo)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
