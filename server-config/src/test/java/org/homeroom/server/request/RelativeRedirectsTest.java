package org.homeroom.server.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.undertow.Undertow;
import io.undertow.util.Headers;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeRedirectsTest {
    @ParameterizedTest
    @CsvSource({
        "HERE/home, /home", "HERE/home?back=HERE/x, /home?back=HERE/x", "HERE/, /", "/home, /home",
        "HERE//strange.example/, /strange.example/", "HERE/\\strange.example, /strange.example",
        "https://strange.example/, https://strange.example/", "HERE.strange.example/, HERE.strange.example/"})
    void onlyAPathWithinTheSchoolIsNamed(String given, String sent) throws IOException, InterruptedException {
        Undertow server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(new RelativeRedirects(exchange -> {
            String here = "http://" + exchange.getHostAndPort();
            exchange.setStatusCode(302).getResponseHeaders().put(Headers.LOCATION, given.replace("HERE", here));
        })).build();
        server.start();
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http:/" + (InetSocketAddress) server.getListenerInfo().getFirst().getAddress());
            String location = client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding()).headers().firstValue("Location").orElseThrow();
            assertEquals(sent.replace("HERE", address.toString()), location);
        } finally {
            server.stop();
        }
    }
}
