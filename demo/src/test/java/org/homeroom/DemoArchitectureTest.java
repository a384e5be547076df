package org.homeroom;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing knows the demo school; and the coding rules that it could break. */
class DemoArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));
    private static final String ROWS = "org.homeroom.demo.DemoRows";

    @Test
    void nothingOfTheSchoolNamesTheDemo() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("../school-web/src/main"))) {
            List<Path> files = all.filter(Files::isRegularFile).toList();
            assertTrue(files.size() > 400, () -> files.size() + " files");
            assertEquals(List.of(), files.stream().filter(DemoArchitectureTest::namesTheDemo).toList(), "a production WAR works without it");
        }
    }

    private static boolean namesTheDemo(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            return text.contains("org.homeroom.demo") || text.contains("org/homeroom/demo");
        } catch (IOException e) {
            throw new IllegalStateException(file.toString(), e);
        }
    }

    @Test
    void everyRoomHasItsOwnPlaceInTheOrder() {
        classes().that(assignableTo(ROWS)).and().areNotInterfaces().should().beAnnotatedWith(Dependent.class)
                .andShould().beAnnotatedWith(Priority.class).because("each is made anew, and has its turn").check(CLASSES);
        List<Integer> turns = CLASSES.stream().filter(type -> type.isAnnotatedWith(Priority.class)).map(type -> type.getAnnotationOfType(Priority.class).value()).toList();
        assertTrue(turns.size() > 10, turns::toString);
        assertEquals(Set.copyOf(turns).size(), turns.size(), "of two with the same turn nobody knows which comes first");
    }

    @Test
    void onlyServicesHoldTheEntityManager() {
        noClasses().that().haveSimpleNameNotEndingWith("Service").should().dependOnClassesThat().areAssignableTo(EntityManager.class)
                .because("transactions begin there").check(CLASSES);
        classes().that().haveSimpleNameEndingWith("Service").should().beAnnotatedWith(Transactional.class)
                .because("a service that forgets it works on rows that nobody commits").check(CLASSES);
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().should().callMethodWhere(DescribedPredicate.describe("asks the machine for the time", (JavaMethodCall call) ->
                        call.getTargetOwner().getName().startsWith("java.time.") && call.getTarget().getName().matches("now|system.*")
                                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class))))
                .because("tests set the clock").check(CLASSES);
    }

    @Test
    void onlyItsSettingsReadTheEnvironment() {
        noClasses().that().doNotHaveSimpleName("DemoSettings").should().callMethod(System.class, "getenv", String.class)
                .because("an operator finds its variables in one place").check(CLASSES);
        noClasses().should(ACCESS_STANDARD_STREAMS).because("what is worth saying goes to the log").check(CLASSES);
    }
}
