package org.homeroom.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.time.Instant;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Access to the school. Each request is in the journal, once; none is sent twice, and no redirect is followed. */
final class Web {
    static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int SERVER_ERROR = 500;
    /** The school's answer when it knows that something is unavailable. */
    private static final int UNAVAILABLE = 503;
    private static final int HTTPS = 443;
    private final HttpClient client;
    private final SSLContext trust;
    private final URI school;
    private final Journal journal;

    /** @param authority issuer of the school's certificate, in PEM; null for those that Java trusts */
    Web(URI school, Path authority, Journal journal) throws IOException, GeneralSecurityException {
        this.school = school;
        this.journal = journal;
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(PATIENCE);
        trust = authority == null ? null : trusting(authority);
        client = (trust == null ? builder : builder.sslContext(trust)).build();
    }

    private static SSLContext trusting(Path authority) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream pem = Files.newInputStream(authority)) {
            store.setCertificateEntry("school", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** A connection on which anything can be written. */
    Socket socket() throws IOException, GeneralSecurityException {
        if (!"https".equals(school.getScheme())) {
            return new Socket(school.getHost(), school.getPort());
        }
        SSLContext context = trust == null ? SSLContext.getDefault() : trust;
        return context.getSocketFactory().createSocket(school.getHost(), school.getPort() < 0 ? HTTPS : school.getPort());
    }

    URI school() {
        return school;
    }

    Journal journal() {
        return journal;
    }

    /** @throws Unanswered if there was no answer, or one saying that the school is unavailable */
    HttpResponse<String> send(HttpRequest request) throws InterruptedException {
        Instant began = Instant.now();
        String node = "";
        String fault = null;
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            node = node(answer);
            if (answer.statusCode() >= SERVER_ERROR) {
                fault = String.valueOf(answer.statusCode());
                if (answer.statusCode() != UNAVAILABLE) {
                    System.err.printf("%s %s %s answered %s after %d ms%n", request.method(), request.uri().getPath(), node, fault,
                            Duration.between(began, Instant.now()).toMillis());
                }
                throw new Unanswered(fault);
            }
            return answer;
        } catch (IOException e) {
            fault = fault(e);
            throw new Unanswered(fault);
        } finally {
            journal.add(new Journal.Entry(began, Duration.between(began, Instant.now()), request.method(), request.uri().getPath(), node, fault));
        }
    }

    /** The label of the node that answered; empty if it does not say. */
    static String node(HttpResponse<?> answer) {
        return answer.headers().firstValue("X-Served-By").orElse("");
    }

    private static String fault(IOException e) {
        return switch (e) {
            case HttpTimeoutException _ -> "too late";
            case ConnectException _ -> "no connection";
            default -> "broken off";
        };
    }

    /** It is unknown whether a write that ended like this was stored. */
    static final class Unanswered extends RuntimeException {
        Unanswered(String fault) {
            super(fault);
        }
    }
}
