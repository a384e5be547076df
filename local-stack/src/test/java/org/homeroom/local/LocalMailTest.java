package org.homeroom.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalMailTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path home;

    private LocalMail mail;

    @BeforeEach
    void start() {
        mail = LocalMail.start(home);
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void catchesAMailOnceForAllItsRecipients() throws Exception {
        send("Grüße aus der Schule 🎒", "Liebe Zoë", "mother@example.org", "father@example.org");
        List<CaughtMail> caught = mail.awaitMessagesTo("FATHER@example.org", 1, Duration.ofSeconds(5));
        assertEquals("Grüße aus der Schule 🎒", caught.getFirst().subject());
        assertEquals("Liebe Zoë", caught.getFirst().text().strip());
        assertEquals(List.of("father@example.org", "mother@example.org"), caught.getFirst().to());
        assertEquals(1, mail.messages().size());
    }

    @Test
    void aMailSurvivesARestart() throws Exception {
        send("First", "one", "ada@example.org");
        send("Second", "two", "ada@example.org");
        List<CaughtMail> before = mail.awaitMessagesTo("ada@example.org", 2, Duration.ofSeconds(5));
        mail.close();
        Files.writeString(home.resolve("stray.eml"), "not of this catcher");
        mail = LocalMail.start(home);
        assertEquals(before, mail.messages());
        assertEquals(List.of("Second", "First"), mail.messages().stream().map(CaughtMail::subject).toList());
    }

    @Test
    void tellsTestsWhatWasSentToAnAddress() throws Exception {
        send("For \"Ada\"", "line\nhttp://127.0.0.1:8080/verify?token=a&b", "ada@example.org");
        send("For Ben", "other", "ben@example.org");
        mail.awaitMessagesTo("ben@example.org", 1, Duration.ofSeconds(5));
        String json = get("/api/messages?to=ada%40example.org").body();
        assertTrue(json.contains("\"subject\":\"For \\\"Ada\\\"\""), json);
        assertTrue(json.contains("\"to\":[\"ada@example.org\"]"), json);
        assertTrue(json.contains("http://127.0.0.1:8080/verify?token=a&b"), json);
        assertFalse(json.contains("Ben"), json);
    }

    @Test
    void showsTheNewestFirstAndEscapesWhatWasSent() throws Exception {
        send("Old", "x", "ada@example.org");
        send("<script>alert(1)</script>", "See <b>http://127.0.0.1:8080/a?b=1&c=2.", "ada@example.org");
        mail.awaitMessagesTo("ada@example.org", 2, Duration.ofSeconds(5));
        String list = get("/").body();
        assertTrue(list.indexOf("&lt;script&gt;") < list.indexOf("<strong>Old</strong>"), list);
        assertFalse(list.contains("<script>"), list);
        String page = get("/mail/" + mail.messages().getFirst().id()).body();
        assertTrue(page.contains("See &lt;b&gt;<a href=\"http://127.0.0.1:8080/a?b=1&amp;c=2\">"
                + "http://127.0.0.1:8080/a?b=1&amp;c=2</a>."), page);
    }

    @Test
    void showsFormattingWithoutScripts() throws Exception {
        MimeMessage message = message("Formatted", "ada@example.org");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText("plain words", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<p>rich words</p>", "text/html; charset=utf-8");
        message.setContent(new MimeMultipart("alternative", plain, html));
        Transport.send(message);
        CaughtMail caught = mail.awaitMessagesTo("ada@example.org", 1, Duration.ofSeconds(5)).getFirst();
        assertEquals("plain words", caught.text().strip());
        assertEquals("<p>rich words</p>", caught.html().strip());
        var formatted = get("/mail/" + caught.id() + "/formatted");
        String policy = formatted.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.contains("default-src 'none'") && policy.contains("sandbox"), policy);
    }

    @Test
    void answersOnlyToItsOwnName() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", mail.inbox().getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertTrue(new String(in.readAllBytes(), StandardCharsets.UTF_8).startsWith("HTTP/1.1 421"));
        }
        assertEquals(404, get("/mail/1").statusCode());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(mail.inbox() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private void send(String subject, String text, String... to) throws Exception {
        MimeMessage message = message(subject, to);
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private MimeMessage message(String subject, String... to) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", Integer.toString(mail.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("school@homeroom.example"));
        for (String address : to) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        message.setSubject(subject, "UTF-8");
        return message;
    }
}
