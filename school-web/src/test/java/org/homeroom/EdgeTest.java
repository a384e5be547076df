package org.homeroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.web.edge.Api;
import org.homeroom.web.edge.MostBytes;
import org.homeroom.web.visitor.Open;
import org.homeroom.web.visitor.VisitorPage;
import org.junit.jupiter.api.Test;

/** One list of everything that can be requested, and by whom, apart from closed pages, so that nothing appears at the edge unnoticed. */
class EdgeTest {
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final String ADVICE = """
            The addresses are not those of src/test/resources/edge.txt. Who may request them, and how much may they send? Decide, declare it on the \
            servlet, resource or page (@Open, @MostBytes, "visitors"), and add it to the list.
            In the code and not in the list:
              %s
            In the list and not in the code:
              %s
            """;

    @Test
    void everyAddressIsListed() throws IOException {
        Set<String> there = new TreeSet<>(pages());
        for (JavaClass type : new ClassFileImporter().importPath(Path.of("target/classes"))) {
            if (type.isAnnotatedWith(WebServlet.class)) {
                there.addAll(servlet(type.reflect()));
            } else if (type.isAnnotatedWith(jakarta.ws.rs.Path.class)) {
                there.addAll(resource(type.reflect()));
            }
        }
        assertTrue(there.size() > 50, () -> "only " + there + " were found");
        there.removeIf(line -> line.matches("page .* closed"));
        Set<String> listed;
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/edge.txt"))) {
            listed = lines.filter(line -> !line.startsWith("#")).map(line -> line.replaceAll(" +", " ")).collect(Collectors.toCollection(TreeSet::new));
        }
        assertTrue(listed.equals(there), () -> ADVICE.formatted(without(there, listed), without(listed, there)));
    }

    /** The server reads every other body before the request gets a thread. */
    @Test
    void onlyWhatChecksForItselfIsStreamed() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("src/test/resources/edge.txt"))) {
            List<String> unlimited = lines.filter(line -> line.endsWith(" any-length")).map(line -> line.split(" +")[1]).toList();
            assertEquals(unlimited, Pattern.compile("streamed=([^,}]+)").matcher(Files.readString(Path.of("../server-config/src/main/cli/undertow.cli"))).results()
                    .map(found -> found.group(1)).toList());
        }
    }

    private static String without(Set<String> some, Set<String> others) {
        return some.stream().filter(line -> !others.contains(line)).collect(Collectors.joining("\n  "));
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(PAGES)) {
            List<String> lines = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml") && !f.startsWith(PAGES.resolve("WEB-INF"))).toList()) {
                String viewId = "/" + PAGES.relativize(file);
                try (InputStream text = Files.newInputStream(file)) {
                    lines.add("page " + viewId.replace(".xhtml", "") + (VisitorPage.read(viewId, text).isEmpty() ? " closed" : " open"));
                }
            }
            return lines;
        }
    }

    private static List<String> servlet(Class<?> servlet) {
        List<String> methods = Arrays.stream(servlet.getDeclaredMethods()).map(Method::getName)
                .filter(name -> name.matches("do[A-Z][a-z]+|service")).map(name -> name.replaceFirst("^do", "").toUpperCase(Locale.ROOT)).toList();
        assertTrue(!methods.isEmpty(), () -> servlet + " answers no method");
        return Arrays.stream(servlet.getAnnotation(WebServlet.class).value()).map(address -> address.isEmpty() ? "/" : address)
                .flatMap(address -> methods.stream().map(method -> line(method, address, servlet))).toList();
    }

    private static List<String> resource(Class<?> resource) {
        assertTrue(!resource.isAnnotationPresent(Open.class) && !resource.isAnnotationPresent(MostBytes.class),
                () -> resource + " says at the class what only its methods are asked for");
        String root = Api.class.getAnnotation(ApplicationPath.class).value() + "/" + resource.getAnnotation(jakarta.ws.rs.Path.class).value();
        List<String> lines = new ArrayList<>();
        for (Method answer : resource.getDeclaredMethods()) {
            jakarta.ws.rs.Path path = answer.getAnnotation(jakarta.ws.rs.Path.class);
            Arrays.stream(answer.getAnnotations()).map(a -> a.annotationType().getAnnotation(HttpMethod.class)).filter(m -> m != null)
                    .forEach(method -> lines.add(line(method.value(), path == null ? root : root + "/" + path.value(), answer)));
        }
        return lines;
    }

    private static String line(String method, String address, AnnotatedElement said) {
        MostBytes most = said.getAnnotation(MostBytes.class);
        return method + " " + address + (said.isAnnotationPresent(Open.class) ? " open" : " closed")
                + ("GET".equals(method) ? "" : " X-Homeroom")
                + (most == null ? "" : most.value() == MostBytes.CHECKED_BY_ITSELF ? " any-length" : " " + most.value());
    }

    @Test
    void theDescriptorOpensNothingAndAddsNothing() throws IOException {
        String deployed = Files.readString(PAGES.resolve("WEB-INF/web.xml"));
        assertEquals(List.of("faces", "faces"), Pattern.compile("<servlet-name>([^<]+)<").matcher(deployed).results()
                .map(found -> found.group(1)).toList(), "a servlet says itself, by annotations, where it is and who may ask for it");
        assertEquals(1, deployed.split("<security-constraint>").length - 1, "everything is closed, and nothing opened, there");
        assertTrue(deployed.replaceAll("\\s+", "").contains("<url-pattern>/*</url-pattern></web-resource-collection><auth-constraint><role-name>**</role-name>"));
    }
}
