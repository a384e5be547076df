package org.homeroom.benchmark.pages;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Asks as a browser does: in English, compressed, over connections that are kept. Follows no redirection. */
final class Web {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SESSION = "homeroom";
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE).build();
    private final URI school;

    Web(URI school) {
        this.school = school;
    }

    /** Somebody's browser: what it was given as cookies, and the address that a balancer would say it has. */
    static final class Browser {
        private final Map<String, String> cookies = new LinkedHashMap<>();
        private final String address;

        Browser(String address) {
            this.address = address;
        }

        private String header() {
            return cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        }

        private synchronized void keep(String cookie) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }

    /** An answer as it came over the line. */
    record Answer(URI address, HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        int bytes() {
            return response.body().length;
        }

        /** Its size when it is packed, as a balancer does that comes between where the server does not. */
        int packedBytes() {
            if (isPacked()) {
                return bytes();
            }
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return packed.size();
        }

        private boolean isPacked() {
            return response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        }

        String location() {
            return response.headers().firstValue("Location").orElse("");
        }

        boolean beginsSession() {
            return response.headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith(SESSION + "="));
        }

        String text() {
            try (InputStream body = new ByteArrayInputStream(response.body()); InputStream plain = isPacked() ? new GZIPInputStream(body) : body) {
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** @throws Wrong where it is not the page that was asked for */
        Answer mustHave(String text) {
            return must(status() == 200 && text().contains(text), text);
        }

        Answer must(boolean right, String wanted) {
            if (!right) {
                String text = text();
                throw new Wrong("%s answered %d %s without “%s”: %s".formatted(address, status(), location(), wanted,
                        text.substring(0, Math.min(text.length(), 3000))));
            }
            return this;
        }
    }

    /** An answer that is not what it should be; it ends the run. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String text) {
            super(text);
        }
    }

    Answer get(Browser browser, String path) {
        return send(browser, HttpRequest.newBuilder(school.resolve(path)).GET());
    }

    Answer post(Browser browser, URI address, Map<String, String> fields) {
        String body = fields.entrySet().stream().map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue())).collect(Collectors.joining("&"));
        return send(browser, HttpRequest.newBuilder(address).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", school.getScheme() + "://" + school.getAuthority()).header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Another system's page, with a cookie that somebody took from a browser. */
    Answer other(URI address, String cookie) {
        return send(HttpRequest.newBuilder(address).GET(), cookie);
    }

    private Answer send(Browser browser, HttpRequest.Builder request) {
        Answer answer = send(request.header("X-Forwarded-For", browser.address), browser.header());
        answer.response.headers().allValues("Set-Cookie").forEach(browser::keep);
        return answer;
    }

    private Answer send(HttpRequest.Builder request, String cookie) {
        request.timeout(PATIENCE).header("Accept-Language", "en").header("Accept-Encoding", "gzip").header("Accept", "text/html,text/css,*/*");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        HttpRequest asked = request.build();
        try {
            return new Answer(asked.uri(), client.send(asked, BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(asked.uri() + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
