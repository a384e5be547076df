package org.homeroom.server.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.session.InMemorySessionManager;
import io.undertow.server.session.Session;
import io.undertow.server.session.SessionManager;
import io.undertow.servlet.Servlets;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.api.DeploymentManager;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the server's own Undertow, and sessions that take time to be stored. */
class StoredBeforeSentTest {

    private static final long SLOWLY_MS = 500;

    private volatile boolean stored;
    private Undertow server;

    @AfterEach
    void stop() {
        server.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/page", "/redirect", "/nothing", "/error"})
    void anAnswerComesWhenItsSessionIsStored(String path) throws Exception {
        start(StoredBeforeSent::new);
        ask(path);
        assertTrue(stored);
    }

    /** If this fails, the server stores first by itself, and the filter can go. */
    @Test
    void theServerItselfSendsFirst() throws Exception {
        start(next -> next);
        assertEquals("a page", ask("/page").body());
        assertFalse(stored);
    }

    @Test
    void anAnswerFromOutsideAnyApplicationPasses() throws Exception {
        start(next -> new StoredBeforeSent(exchange -> exchange.getResponseSender().send("none")));
        assertEquals("none", ask("/page").body());
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        int port = ((InetSocketAddress) server.getListenerInfo().getFirst().getAddress()).getPort();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(), BodyHandlers.ofString());
        }
    }

    private void start(UnaryOperator<HttpHandler> filter) throws ServletException {
        DeploymentInfo application = Servlets.deployment().setClassLoader(getClass().getClassLoader()).setContextPath("/").setDeploymentName("school")
                .setSessionManagerFactory(deployment -> slow(SessionManager.class, new InMemorySessionManager("school")))
                .addServlet(Servlets.servlet("pages", Pages.class).addMapping("/*"));
        DeploymentManager manager = Servlets.defaultContainer().addDeployment(application);
        manager.deploy();
        server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(filter.apply(manager.start())).build();
        server.start();
    }

    /** The same, but a session reports slowly that its request is done; like the real one, only once. */
    private <T> T slow(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getName().equals("requestDone") && !stored) {
                Thread.sleep(SLOWLY_MS);
                stored = true;
            }
            try {
                Object result = method.invoke(real, arguments);
                return result instanceof Session session ? slow(Session.class, session) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    /** Each creates a session. */
    public static final class Pages extends HttpServlet {
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession().setAttribute("view", "its state");
            switch (request.getPathInfo()) {
                case "/page" -> response.getWriter().write("a page");
                case "/redirect" -> response.sendRedirect("/elsewhere");
                case "/error" -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
                default -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        }
    }
}
