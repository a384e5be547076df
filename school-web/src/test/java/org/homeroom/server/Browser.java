package org.homeroom.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser with cookies and forms, and no more. It sends secure cookies over plain HTTP, like the balancer in front of the
 * server, and follows redirects only when told.
 */
final class Browser {
    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private final URI school;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(URI school) {
        this.school = school;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** Follows redirects to their end. */
    HttpResponse<String> open(String path) {
        return follow(get(path));
    }

    HttpResponse<String> follow(HttpResponse<String> answer) {
        HttpResponse<String> last = answer;
        for (int i = 0; i < 5 && last.statusCode() / 100 == 3; i++) {
            last = get(location(last));
        }
        return last;
    }

    /** Follows one redirect. */
    HttpResponse<String> follow1(HttpResponse<String> answer) {
        return get(location(answer));
    }

    /** Path and query of a redirect. */
    static String location(HttpResponse<String> answer) {
        URI location = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return location.getRawPath() + (location.getRawQuery() == null ? "" : "?" + location.getRawQuery());
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(school + path)).method(method, body).timeout(Duration.ofSeconds(20));
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String line) {
        String[] cookie = line.split(";", 2)[0].split("=", 2);
        if (cookie[1].isEmpty() || line.contains("Max-Age=0")) {
            cookies.remove(cookie[0]);
        } else {
            cookies.put(cookie[0], cookie[1]);
        }
    }

    /** As a header sends them. */
    String cookies() {
        return cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).collect(Collectors.joining("; "));
    }

    /** Null if there is none. */
    String cookie(String name) {
        return cookies.get(name);
    }

    void setCookie(String name, String value) {
        cookies.put(name, value);
    }

    /** Sends the page's own form. */
    HttpResponse<String> submit(HttpResponse<String> page, String button, Map<String, String> typed, String... headers) {
        return submitForm(page, "form", button, typed, headers);
    }

    /**
     * Submits a form of a page: its hidden fields, and what is typed.
     *
     * @param button the one that is pressed
     */
    HttpResponse<String> submitForm(HttpResponse<String> page, String id, String button, Map<String, String> typed, String... headers) {
        Matcher form = Pattern.compile("<form\\b[^>]*id=\"" + id + "\"[^>]*>.*?</form>", Pattern.DOTALL).matcher(page.body());
        if (!form.find()) {
            throw new AssertionError("No form on " + page.uri() + ":\n" + page.body());
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher input = INPUT.matcher(form.group());
        while (input.find()) {
            if (input.group().contains("type=\"hidden\"")) {
                fields.put(attribute(input.group(), "name"), attribute(input.group(), "value"));
            }
        }
        fields.putAll(typed);
        fields.put(button, button);
        String action = attribute(form.group().substring(0, form.group().indexOf('>') + 1), "action");
        return send("POST", action, BodyPublishers.ofString(encode(fields)),
                Stream.concat(Stream.of("Content-Type", "application/x-www-form-urlencoded"), Stream.of(headers)).toArray(String[]::new));
    }

    static String encode(Map<String, String> fields) {
        return fields.entrySet().stream().map(f -> URLEncoder.encode(f.getKey(), StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    private static String attribute(String tag, String name) {
        Matcher attribute = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return attribute.find() ? attribute.group(1).replace("&amp;", "&") : "";
    }

    /** @return the answer to the form: a redirect if it succeeded */
    HttpResponse<String> tryToSignIn(String email, String password) {
        return submit(open("/account/sign-in"), "signIn", Map.of("email", email, "password", password));
    }

    void signIn(String email, String password) {
        HttpResponse<String> answer = tryToSignIn(email, password);
        if (answer.statusCode() / 100 != 3) {
            throw new AssertionError("Not signed in: " + answer.statusCode() + "\n" + answer.body());
        }
        follow(answer);
    }

    static List<String> header(HttpResponse<String> answer, String name) {
        return answer.headers().allValues(name);
    }
}
