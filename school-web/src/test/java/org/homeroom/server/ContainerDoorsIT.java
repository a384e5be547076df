package org.homeroom.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anything added without a declaration is closed to visitors. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ContainerDoorsIT {
    private final Browser stranger = new Browser(URI.create("http://127.0.0.1:" + System.getProperty("container.http")));

    @Deployment(testable = false)
    static WebArchive theWarWithAServletAPageAndAResourceMore() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File("target/school-web.war")).addClasses(LessonServlet.class, LessonResource.class)
                .addAsWebResource("server/lesson.xhtml", "lesson.xhtml");
    }

    @BeforeEach
    void theSchoolIsReady() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (stranger.get("/health/ready").statusCode() != 200) {
            assertTrue(System.nanoTime() < deadline, "not ready after a minute");
            Thread.sleep(100);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/lesson/servlet", "/lesson", "/lesson.xhtml"})
    void aServletOrAPageRequiresSigningIn(String address) {
        HttpResponse<String> answer = stranger.get(address);
        assertEquals(302, answer.statusCode(), answer::body);
        assertTrue(Browser.location(answer).startsWith("/account/sign-in"), Browser.location(answer));
    }

    @Test
    void aResourceAnswersThatNobodyIsSignedIn() {
        HttpResponse<String> answer = stranger.get("/api/lesson");
        assertEquals(401, answer.statusCode());
        assertEquals("{\"code\":\"SIGNED_OUT\"}", answer.body());
    }

    @Test
    void anUnexpectedErrorIsAnsweredWithItsId() {
        HttpResponse<String> answer = stranger.get("/api/lesson/open");
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().matches("\\{\"code\":\"ERROR\",\"id\":\"[0-9a-f]{8}\"}"), answer::body);
    }
}
