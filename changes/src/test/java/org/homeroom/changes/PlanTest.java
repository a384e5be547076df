package org.homeroom.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small code base: people depends on shared, courses and consents on people, the yearbook on consents, through a query. */
class PlanTest {
    private static final String MAIN = "school-web/src/main/java/org/homeroom/";
    private static final String TESTS = "school-web/src/test/java/org/homeroom/";
    @TempDir
    Path root;
    private String text = "";
    private boolean serverBuilt = true;

    @BeforeEach
    void build() throws IOException {
        room("shared/Days", "");
        room("people/Student", "import org.homeroom.shared.Days; @Entity @Table(name = \"student\")");
        room("people/StudentListView", "");
        room("teaching/course/Course", "import static org.homeroom.people.Student.NAME;");
        room("consent/Consent", "@Entity @Table(name = \"consent_of_family\") class Consent { org.homeroom.people.Student student; }");
        room("yearbook/Book", "String sql = \"SELECT 1 FROM consent_of_family\"; /** see */");
        room("staff/Staff", "\n/**\n * Not {@link org.homeroom.people.Student}.\n */");
        room("photo/Photo", "import org.homeroom.photo.contract.Keys;");
        room("mail/Mail", "import org.homeroom.shared.Days;");
        write("demo/src/main/java/org/homeroom/demo/Fill.java", "import org.homeroom.mail.Mail;");
        write("demo/src/test/java/org/homeroom/demo/demoServiceTest.java", "");
        write("photo-contract/src/main/java/org/homeroom/photo/contract/Keys.java", "");
        write("compressor-lambda/src/main/java/org/homeroom/compressor/Compressor.java", "import org.homeroom.photo.contract.Keys;");
        write("compressor-lambda/src/test/java/org/homeroom/compressor/CompressorTest.java", "");
        for (String room : List.of("people", "teaching/course", "consent", "yearbook", "staff", "photo", "mail")) {
            write(TESTS + room + "/" + room.replaceAll(".*/", "") + "ServiceTest.java", "import org.homeroom.testing.Given;");
        }
        write(TESTS + "ArchitectureTest.java", "");
        write(TESTS + "testing/Given.java", "import org.homeroom.staff.Staff;");
        write(TESTS + "testing/ServiceTest.java", "@Retention(RUNTIME)\npublic @interface ServiceTest {\n}");
        write(TESTS + "testing/GivenServiceTest.java", "");
        write(TESTS + "server/PlacesIT.java", "import org.homeroom.staff.Staff;");
        write("system-tests/src/test/java/org/homeroom/system/FlowBrowserIT.java", "");
        write("system-tests/src/test/java/org/homeroom/system/UploadIT.java", "");
        write("system-tests/target/src/test/java/org/homeroom/system/OldIT.java", "");
    }

    private void room(String name, String source) throws IOException {
        write(MAIN + name + ".java", source);
    }

    private void write(String path, String source) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), source);
    }

    private Plan plan(String... changed) throws IOException {
        House house = new House(root);
        return new Plan(house, new Change(house, path -> text, List.of(changed)), serverBuilt);
    }

    /** The value of an option of the last command, its names without their packages. */
    private String option(String option, String... changed) throws IOException {
        return Stream.of(plan(changed).commands().getLast().split(" ")).filter(word -> word.startsWith(option + "="))
                .map(word -> word.substring(option.length() + 1).replaceAll("[a-z]+\\.", "")).findFirst().orElse("");
    }

    private String tests(String... changed) throws IOException {
        return option("-Dtest", changed);
    }

    private static void assertEverything(Plan plan) {
        assertEquals(List.of("mvn"), plan.commands(), () -> String.join("\n", plan.explained()));
    }

    @Test
    void aRoomIsTestedWithThoseThatDependOnItAndTheRules() throws IOException {
        assertEquals("ArchitectureTest,consentServiceTest,GivenServiceTest,yearbookServiceTest", tests(MAIN + "consent/Consent.java"));
        assertEquals("ArchitectureTest,GivenServiceTest,yearbookServiceTest", tests(MAIN + "yearbook/Book.java"));
    }

    @Test
    void theSmokeAndThePagesOfTheRoomGoWithIt() throws IOException {
        assertEquals("FlowBrowserIT,PageCostsIT,PagesBrowserIT", option("-Dit.test", MAIN + "yearbook/Book.java"));
        assertEquals("/yearbook", option("-Dpages", MAIN + "yearbook/Book.java"));
    }

    @Test
    void thePagesOfABeanAreLookedAtWhereverTheyAre() throws IOException {
        write("school-web/src/main/webapp/desk/overview.xhtml", "<h1>#{bookView.title}</h1>");
        assertEquals("/desk/overview,/yearbook", option("-Dpages", MAIN + "yearbook/BookView.java"));
    }

    @Test
    void theServerIsBuiltWhereItIsNotThere() throws IOException {
        assertEquals("system-tests", option("--projects", MAIN + "yearbook/Book.java"));
        serverBuilt = false;
        assertEquals("server-config,system-tests", option("--projects", MAIN + "yearbook/Book.java"));
    }

    @Test
    void aRoomInAnAreaIsOneToo() throws IOException {
        assertEquals("ArchitectureTest,courseServiceTest,GivenServiceTest", tests(MAIN + "teaching/course/Course.java"));
        assertEquals("/course", option("-Dpages", MAIN + "teaching/course/Course.java"));
    }

    @Test
    void whatOnlyACommentNamesDoesNotCount() throws IOException {
        assertFalse(tests(MAIN + "people/Student.java").contains("staff"));
    }

    @Test
    void whatTestHelpersUseDoesNotCauseAllTestsToRun() throws IOException {
        assertEquals("ArchitectureTest,staffServiceTest,GivenServiceTest", tests(MAIN + "staff/Staff.java"));
    }

    @Test
    void aRemovedFileCountsAsWell() throws IOException {
        assertEquals("ArchitectureTest,GivenServiceTest,yearbookServiceTest", tests(MAIN + "yearbook/Gone.java"));
    }

    @Test
    void everythingMayBreakIfMostDependsOnTheChange() throws IOException {
        assertEverything(plan(MAIN + "shared/Days.java"));
        assertEverything(plan(TESTS + "testing/Given.java"));
        assertTrue(plan(MAIN + "shared/Days.java").explained().getFirst().contains("shared, on which most of the house stands"));
    }

    @Test
    void everythingMayBreakIfAFoundationOrAnUnknownFileChanges() throws IOException {
        for (String path : List.of("pom.xml", "school-web/pom.xml", "check", ".ci/run", "server-config/src/main/cli/cluster.cli",
                "local-stack/src/main/java/org/homeroom/local/Main.java", "school-web/src/main/resources/db/migration/V001__base.sql",
                "school-web/src/main/resources/META-INF/persistence.xml", "school-web/src/main/webapp/WEB-INF/tags/field.xhtml",
                "school-web/src/main/webapp/resources/css/tokens.css", "school-web/src/main/webapp/resources/js/forms.js",
                "school-web/src/test/js/forms.test.js", "school-web/src/test/resources/arquillian.xml", "new/thing")) {
            assertEverything(plan(path));
            assertTrue(plan(path).explained().getFirst().contains(path));
        }
    }

    @Test
    void aPageIsLookedAtAndItsRoomAndThatOfItsBeanAreTested() throws IOException {
        text = "<h1>#{studentListView.title}</h1>";
        String page = "school-web/src/main/webapp/staff/list.xhtml";
        assertEquals("ArchitectureTest,peopleServiceTest,staffServiceTest,GivenServiceTest", tests(page));
        assertEquals("/staff,/staff/list", option("-Dpages", page));
        assertEquals("/home", option("-Dpages", "school-web/src/main/webapp/home.xhtml"));
    }

    @Test
    void aStyleOfARoomAffectsItsPages() throws IOException {
        assertEquals("/yearbook", option("-Dpages", "school-web/src/main/webapp/resources/css/yearbook.css"));
    }

    @Test
    void aScriptOfARoomAffectsItsPagesAndBuildsTheModuleThatTestsIt() throws IOException {
        for (String path : List.of("main/webapp/resources/js/yearbook.js", "main/webapp/resources/js/yearbook/turn.js", "test/js/yearbook/turn.test.js")) {
            assertEquals("/yearbook", option("-Dpages", "school-web/src/" + path));
            assertTrue(plan("school-web/src/" + path).commands().getFirst().startsWith("mvn --also-make --projects=system-tests "));
        }
    }

    @Test
    void textsOfARoomAffectItsPages() throws IOException {
        assertEquals("/yearbook", option("-Dpages", "school-web/src/main/resources/texts/yearbook_de.properties"));
    }

    @Test
    void aChangedTestIsRun() throws IOException {
        assertEquals("ArchitectureTest,mailServiceTest,GivenServiceTest", tests(TESTS + "mail/mailServiceTest.java"));
        assertEquals("PlacesIT,FlowBrowserIT", option("-Dit.test", TESTS + "server/PlacesIT.java"));
        assertEquals("FlowBrowserIT,UploadIT", option("-Dit.test", "system-tests/src/test/java/org/homeroom/system/Browsers.java"));
    }

    @Test
    void allTestsOfOtherModulesAreRun() throws IOException {
        List<String> commands = plan("photo-contract/src/main/java/org/homeroom/photo/contract/Keys.java").commands();
        assertEquals("mvn --also-make --projects=compressor-lambda,photo-contract", commands.getFirst());
        assertTrue(commands.getLast().contains("photoServiceTest"), commands::toString);
        assertTrue(plan("compressor-lambda/src/build/watch.xml").commands().getLast().contains("FlowBrowserIT"));
    }

    @Test
    void theDemoDependsOnTheSchoolLikeARoom() throws IOException {
        assertEquals("ArchitectureTest,demoServiceTest,mailServiceTest,GivenServiceTest", tests(MAIN + "mail/Mail.java"));
        assertEquals("ArchitectureTest,demoServiceTest,GivenServiceTest", tests("demo/src/main/resources/org/homeroom/demo/names.txt"));
        assertEquals(1, plan("demo/src/main/java/org/homeroom/demo/Fill.java").commands().size());
    }

    @Test
    void docsHaveTheirOwnRulesAndNeedNoSchool() throws IOException {
        List<String> docs = List.of("mvn --also-make --projects=changes");
        assertEquals(docs, plan("README.md").commands());
        assertEquals(docs, plan("docs/adr/0001-eclipselink-on-wildfly.md", "docs/images/yearbook.png").commands());
    }

    @Test
    void playbooksHaveTestsThatNeedNoHosts() throws IOException {
        List<String> tests = List.of("ansible/test-bed/test-bed lint", "ansible/test-bed/test-bed tests", "ansible/test-bed/test-bed aws --units");
        assertEquals(tests, plan("ansible/roles/app/tasks/main.yml").commands());
        assertEquals(tests, plan("docs/aws.md").commands().subList(1, 4));
        assertEquals(tests, plan("pom.xml", "ansible/site.yml").commands().subList(1, 4));
    }

    @Test
    void nothingIsRunForNothing() throws IOException {
        assertEquals(List.of(), plan(".gitignore").commands());
        assertEquals(List.of("Nothing that is checked has changed."), plan().explained());
    }

    @Test
    void everythingNamedInAPlanExists() throws IOException {
        House real = new House(Path.of("..").toRealPath());
        List<String> names = real.tests().stream().map(House.Source::name).toList();
        assertTrue(names.size() > 100, () -> names.size() + " tests");
        assertTrue(names.containsAll(List.of("org.homeroom.system.FlowBrowserIT", "org.homeroom.system.PagesBrowserIT", "org.homeroom.system.PageCostsIT",
                "org.homeroom.ArchitectureTest", "org.homeroom.base.schema.MariaDbOnlyTest", "org.homeroom.testing.ServiceTestTest")));
    }
}
