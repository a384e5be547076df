package org.homeroom;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.convert.FacesConverter;
import jakarta.faces.validator.FacesValidator;
import jakarta.inject.Named;
import jakarta.inject.Scope;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Query;
import jakarta.servlet.GenericFilter;
import jakarta.servlet.GenericServlet;
import jakarta.servlet.annotation.WebServlet;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.reach.Access;
import org.homeroom.access.signin.Authentication;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.base.shared.Clocks;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.Settings;
import org.homeroom.web.form.Form;
import org.homeroom.web.page.View;
import org.junit.jupiter.api.Test;
import org.omnifaces.cdi.ViewScoped;

/** The coding rules that can be checked automatically, each with its reason. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));
    /** From the lowest: an area imports only from those before it. */
    static final List<String> AREAS = List.of("base", "web", "access", "school", "people", "teaching", "daily", "results", "yearbook",
            "office", "desk");
    private static final String WEB = "org.homeroom.web..";

    /** Classes that hold an entity manager and check no access: pages must not call them. */
    private static final Set<String> COLLABORATORS = Set.of(
            // gives it to all others
            "EntityManagers",
            // check access themselves
            "Access", "RightsReader",
            // count and lock in their own tables
            "RateLimiter", "KnownBrowsers", "Jobs", "StudentNumbers",
            // accept mails, and send them
            "Mailer", "Outbox",
            // asks the database for the time
            "CommonTime",
            // parts of services, working in their transaction
            "Records", "ListQuery", "EndOfEnrolment", "EnrolmentPlans", "Leavers", "Accounts", "BookClasses",
            // works at start-up
            "DemoLeftovers",
            // work for timers
            "RegistrationSweep", "WaitingPhotos", "NameSearch", "NearNames", "FamilyNames");

    /** Methods of services that are open to everybody. */
    private static final Set<String> OPEN = Set.of(
            // by a mailed link, or to request one
            "AccountService.forgot", "AccountService.usable", "AccountService.setPassword", "AccountService.createFirstAdministrator",
            // for a family that has no account yet, later by its link
            "RegistrationService.register", "RegistrationService.look", "RegistrationService.verify", "RegistrationService.answer",
            // the school's name, shown on every page
            "SchoolService.summary",
            // by the photo's own key, so that waiting keeps nobody signed in
            "PhotoService.progress",
            // by a timer
            "DraftService.sweep");

    /** Statements that write rows without {@code Records}, each in a table for which it is the only way, or the only one fast enough. */
    private static final Map<String, String> BESIDE_RECORDS = new TreeMap<>(Map.ofEntries(
            Map.entry("Mailer.send", "the outbox is written with whatever transaction sends the mail, and base knows no record"),
            Map.entry("ClassEditService.delete", "a class goes with all that is said of who teaches it, in one statement"),
            Map.entry("DemoLeftovers.close", "closes accounts as the server starts, when nobody asks"),
            Map.entry("Accounts.firstAdministratorLink", "all links of before, in one statement"),
            Map.entry("Accounts.signedIn", "signing in is no change of the account: its version stays"),
            Map.entry("Accounts.endLinks", "all links of an account, in one statement"),
            Map.entry("KnownBrowsers.remember", "a browser is remembered again and again, by two hosts at once"),
            Map.entry("DraftService.keep", "a draft takes the place of the one before, without a look at it"),
            Map.entry("DraftService.drop", "a draft is no record"),
            Map.entry("DraftService.sweep", "what is old goes by the table"),
            Map.entry("RegistrationSweep.sweep", "what is old goes by the table"),
            Map.entry("Jobs.take", "a lock between hosts"),
            Map.entry("NameSearch.write", "that a name can be found is no change of the person: its version stays"),
            Map.entry("NameSearch.forget", "names that nobody has go by the table"),
            Map.entry("NearNames.forget", "the same"),
            Map.entry("FamilyNames.forget", "the same"),
            Map.entry("Outbox.sweep", "what is old goes by the table"),
            Map.entry("RateLimiter.count", "tries are counted by hosts at once"),
            Map.entry("RateLimiter.reset", "the same"),
            Map.entry("RateLimiter.sweep", "what is old goes by the table"),
            Map.entry("ApprovalService.next", "an editor's claim is no change of the photo: its version stays"),
            Map.entry("WaitingPhotos.claim", "looking after a photo is no change of it")));

    /** Calls that ask who someone is, or what they may do. */
    private static final Set<String> CHECKS = Set.of("rights", "accountId", "scopes", "may", "mayAll", "require", "requireAll");

    /** Classes that turn an instant into a date. */
    private static final Set<String> KNOW_THE_DAY = Set.of(
            // for everybody else
            "SchoolDay",
            // reads the school's zone in the same statement that is about the day
            "SchoolService");

    private static final Pattern ROOM_OR_PAGE = Pattern.compile("\\{@code ([a-z]+|/[a-z/-]+)}");

    private static DescribedPredicate<JavaClass> named(String ending) {
        return DescribedPredicate.describe("named *" + ending, type -> outermost(type).getSimpleName().endsWith(ending));
    }

    private static DescribedPredicate<JavaClass> named(Set<String> names) {
        return DescribedPredicate.describe("named one of " + names, type -> names.contains(outermost(type).getSimpleName()));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }

    private static DescribedPredicate<JavaClass> ours() {
        return resideInAPackage("org.homeroom..").and(not(resideInAPackage("org.homeroom.photo.contract..")));
    }

    @Test
    void somethingIsScanned() {
        assertTrue(CLASSES.size() > 300, () -> "only " + CLASSES.size() + " classes were found");
        assertTrue(CLASSES.contain(BaseEntity.class));
    }

    @Test
    void areasStandOnThoseBelow() {
        for (String area : AREAS) {
            String[] above = AREAS.subList(AREAS.indexOf(area) + 1, AREAS.size()).stream().map(ArchitectureTest::within).toArray(String[]::new);
            if (above.length > 0) {
                noClasses().that().resideInAPackage(within(area)).should().dependOnClassesThat().resideInAnyPackage(above)
                        .allowEmptyShould(true).because("a house is read from the ground up: what is below does not know what will stand on it")
                        .check(CLASSES);
            }
        }
    }

    private static String within(String area) {
        return "org.homeroom." + area + "..";
    }

    @Test
    void everyClassIsInARoomOfAnArea() {
        classes().that(ours()).should(new ArchCondition<>("be in org.homeroom.<area>.<room>") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String[] words = type.getPackageName().substring("org.homeroom.".length()).split("\\.");
                boolean inARoom = AREAS.contains(words[0]) && words.length == 2;
                events.add(new SimpleConditionEvent(type, inARoom || "package-info".equals(type.getSimpleName()), type.getName()));
            }
        }).because("two levels and never a third; docs/adr/0015-areas-and-rooms.md").check(CLASSES);
    }

    @Test
    void roomsHaveNoCycles() {
        slices().matching("org.homeroom.(*).(*)").should().beFreeOfCycles()
                .because("a room in a cycle can be neither understood nor changed alone").check(CLASSES);
    }

    @Test
    void sharedKnowsNobody() {
        noClasses().that().resideInAPackage("org.homeroom.base.shared..").should()
                .dependOnClassesThat(ours().and(resideOutsideOfPackages("org.homeroom.base.shared..")))
                .because("everything stands on it").check(CLASSES);
    }

    @Test
    void nothingDependsOnWhatStandsAboveTheFeatures() {
        for (String top : List.of("org.homeroom.desk.home..", "org.homeroom.desk.directory..", "org.homeroom.web.probe..")) {
            noClasses().that().resideOutsideOfPackage(top).should().dependOnClassesThat().resideInAPackage(top)
                    .because("it is put together from the features, which work without it").check(CLASSES);
        }
    }

    @Test
    void onlyServicesHoldTheEntityManager() {
        noClasses().that(not(named("Service")).and(not(named(COLLABORATORS))))
                .should().dependOnClassesThat(type(EntityManager.class))
                .because("access is decided and transactions begin there; never in a view").check(CLASSES);
    }

    @Test
    void rowsAreWrittenByRecords() {
        Set<String> beside = new TreeSet<>();
        CLASSES.stream().flatMap(type -> type.getMethodCallsFromSelf().stream()).filter(ArchitectureTest::writes)
                .filter(call -> !outermost(call.getOriginOwner()).getSimpleName().equals("Records"))
                .forEach(call -> beside.add(outermost(call.getOriginOwner()).getSimpleName() + "." + call.getOrigin().getName()));
        assertEquals(BESIDE_RECORDS.keySet(), beside, "what the database refuses is said in one place, where a history of changes will hang too");
    }

    private static boolean writes(JavaMethodCall call) {
        boolean byRow = call.getTargetOwner().isEquivalentTo(EntityManager.class)
                && Set.of("persist", "merge", "remove", "flush").contains(call.getName());
        return byRow || call.getTargetOwner().isAssignableTo(Query.class) && "executeUpdate".equals(call.getName());
    }

    @Test
    void pagesAskServicesAndNotTheirCollaborators() {
        DescribedPredicate<JavaClass> page = named("View").or(DescribedPredicate.describe("are asked by a page or from outside", type ->
                (outermost(type).isAnnotatedWith(Named.class) || outermost(type).isAnnotatedWith(WebServlet.class)
                        || outermost(type).isAnnotatedWith(jakarta.ws.rs.Path.class))
                        && !type.isEquivalentTo(CurrentUser.class)));
        assertTrue(CLASSES.that(page).size() > 60, () -> "only " + CLASSES.that(page).size() + " pages were found");
        noClasses().that(page).should().accessTargetWhere(DescribedPredicate.describe("asks one who checks nobody's access", access ->
                        access instanceof JavaCodeUnitAccess<?> && named(COLLABORATORS).test(access.getTargetOwner())
                                && !access.getTargetOwner().getSimpleName().equals("RateLimiter")))
                .because("nobody would have asked whether it is allowed; RateLimiter counts the tries of whoever comes").check(CLASSES);
    }

    @Test
    void servicesCheckAccess() {
        Set<String> open = new TreeSet<>();
        int checked = 0;
        for (JavaClass service : CLASSES.that(named("Service").and(resideOutsideOfPackages("org.homeroom.demo..")))) {
            for (JavaMethod method : service.getMethods()) {
                if (service.isTopLevelClass() && !method.getModifiers().contains(JavaModifier.PRIVATE)
                        && !method.getModifiers().contains(JavaModifier.STATIC) && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
                    checked++;
                    if (!reachesACheck(method, new HashSet<>())) {
                        open.add(service.getSimpleName() + "." + method.getName());
                    }
                }
            }
        }
        assertTrue(checked > 100, "only " + checked + " methods were found");
        assertEquals(OPEN, open, "who may call it is asked of CurrentUser or Access; what is open to everybody is listed with its reason, and what"
                + " leaves the question to its caller is not called a service");
    }

    private static boolean reachesACheck(JavaCodeUnit method, Set<JavaCodeUnit> seen) {
        return seen.add(method) && method.getMethodCallsFromSelf().stream().anyMatch(call ->
                call.getTargetOwner().isEquivalentTo(Access.class)
                        // Mentioning the caller in the log is not a check.
                        || call.getTargetOwner().isEquivalentTo(CurrentUser.class) && CHECKS.contains(call.getName()) && !call.isDeclaredInLambda()
                        || call.getTarget().resolveMember().filter(called -> reachesACheck(called, seen)).isPresent());
    }

    @Test
    void refusalsLeaveATrace() {
        noClasses().that().areNotAssignableTo(CurrentUser.class).and().areNotAssignableTo(NotAllowed.class)
                .should().callConstructor(NotAllowed.class).orShould().callConstructor(NotAllowed.class, String.class)
                .because("CurrentUser.refused writes who was refused what; docs/adr/0029-who-changes-rights.md").check(CLASSES);
    }

    @Test
    void noExceptionIsLeftOver() {
        List<String> gone = COLLABORATORS.stream().filter(name -> CLASSES.stream().noneMatch(type ->
                type.getSimpleName().equals(name) && type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(d -> d.getTargetClass().isEquivalentTo(EntityManager.class)))).toList();
        assertEquals(List.of(), gone, "these hold no entity manager any more");
    }

    @Test
    void servicesAreTransactional() {
        classes().that().haveSimpleNameEndingWith("Service").and().areTopLevelClasses()
                .should().beAnnotatedWith(ApplicationScoped.class).andShould().beAnnotatedWith(Transactional.class)
                .because("a service that forgets it works on rows that nobody commits").check(CLASSES);
    }

    @Test
    void facesStaysInViews() {
        noClasses().that(not(named("View")).and(not(resideInAPackage(WEB)))).and().areNotAnnotatedWith(FacesConverter.class)
                .and().areNotAnnotatedWith(FacesValidator.class)
                // Names the sign-in mechanism, and has the annotation that switches on CDI for Faces.
                .and().areNotAssignableTo(Authentication.class)
                .should().dependOnClassesThat().resideInAnyPackage("jakarta.faces..", "org.omnifaces..", "org.primefaces..")
                .because("services and entities are used without a page: by timers, exports, tests").check(CLASSES);
    }

    @Test
    void viewsThatLastHoldNoEntity() {
        fields().that().areDeclaredInClassesThat(DescribedPredicate.describe("last longer than a request",
                        type -> type.isAnnotatedWith(ViewScoped.class) || type.isAnnotatedWith(jakarta.faces.view.ViewScoped.class)
                                || type.isAnnotatedWith(SessionScoped.class)))
                .should(notInvolveEntities())
                .because("an entity in a session is stale, detached and fat").check(CLASSES);
    }

    @Test
    void whatASessionHoldsIsReadByTheNextVersion() {
        classes().that().areAssignableTo(Serializable.class).and().areNotEnums().and().areNotRecords().and().areNotInterfaces()
                .and(not(assignableTo(Throwable.class).or(assignableTo(GenericServlet.class)).or(assignableTo(GenericFilter.class))))
                .and().doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should(new ArchCondition<>("have a serialVersionUID") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        events.add(new SimpleConditionEvent(type, type.tryGetField("serialVersionUID").isPresent(),
                                type.getName() + " has no serialVersionUID"));
                    }
                })
                .because("while hosts are upgraded, one version reads what the other put into a session, and Java refuses a class"
                        + " that changed in anything unless its number is the same").check(CLASSES);
    }

    @Test
    void viewsAreHandedRecordsNotEntities() {
        members().that().areDeclaredInClassesThat(named("View")).should(notInvolveEntities())
                .because("a managed entity bound to a page is changed by it, and read lazily while it is drawn").check(CLASSES);
    }

    private static ArchCondition<JavaMember> notInvolveEntities() {
        return new ArchCondition<>("not involve entities") {
            @Override
            public void check(JavaMember member, ConditionEvents events) {
                Set<JavaClass> involved = member instanceof JavaField field ? field.getAllInvolvedRawTypes()
                        : ((JavaCodeUnit) member).getAllInvolvedRawTypes();
                involved.stream().filter(assignableTo(BaseEntity.class)).forEach(entity -> events.add(
                        SimpleConditionEvent.violated(member, member.getFullName() + " involves " + entity.getName())));
            }
        };
    }

    @Test
    void onlyFormsHavePublicFieldsThatChange() {
        fields().that().arePublic().and().areNotFinal().should().beDeclaredInClassesThat().areAssignableTo(Form.class)
                .because("what is typed is nobody's secret; all else keeps its rules; docs/adr/0017-forms-are-plain-fields.md").check(CLASSES);
    }

    @Test
    void formsAreNotBeans() {
        noClasses().that().areAssignableTo(Form.class).should().beAnnotatedWith(Named.class).orShould().beMetaAnnotatedWith(NormalScope.class)
                .orShould().beMetaAnnotatedWith(Scope.class)
                .because("a proxy of CDI passes methods on, and never a field").check(CLASSES);
    }

    @Test
    void fieldsOfAViewAreReadByItselfAndItsPage() {
        DescribedPredicate<JavaFieldAccess> ofAnother = DescribedPredicate.describe("reach for a field of another view", access ->
                access.getTargetOwner().isAssignableTo(View.class) && !access.getOriginOwner().isAssignableTo(access.getTargetOwner().getName())
                        && !access.getTargetOwner().isAssignableTo(access.getOriginOwner().getName()));
        noClasses().should().accessFieldWhere(ofAnother)
                .because("what is injected is a proxy of CDI, whose fields are empty; docs/adr/0017-forms-are-plain-fields.md").check(CLASSES);
    }

    @Test
    void everyViewIsAView() {
        classes().that(named("View")).and().areAnnotatedWith(Named.class).should().beAssignableTo(View.class)
                .because("pages read its fields").check(CLASSES);
    }

    @Test
    void everyEntityIsABaseEntity() {
        classes().that().areAnnotatedWith(Entity.class).should().beAssignableTo(BaseEntity.class)
                .because("two writers are told apart by its version").check(CLASSES);
    }

    @Test
    void noRelationIsEager() {
        for (Class<? extends Annotation> toOne : List.of(ManyToOne.class, OneToOne.class)) {
            fields().that().areAnnotatedWith(toOne).should(beFetched(toOne, "LAZY"))
                    .because("a row must not drag others along unasked; to-one is eager unless it says otherwise").check(CLASSES);
        }
        for (Class<? extends Annotation> toMany : List.of(OneToMany.class, ManyToMany.class, ElementCollection.class)) {
            fields().that().areAnnotatedWith(toMany).should(beFetched(toMany, "LAZY")).allowEmptyShould(true)
                    .because("a row must not drag others along unasked").check(CLASSES);
        }
    }

    private static ArchCondition<JavaField> beFetched(Class<? extends Annotation> relation, String wanted) {
        return new ArchCondition<>("be fetched " + wanted) {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaAnnotation<?> annotation = field.getAnnotationOfType(relation.getName());
                String fetch = annotation.get("fetch").map(value -> ((JavaEnumConstant) value).name()).orElse("");
                events.add(new SimpleConditionEvent(field, wanted.equals(fetch), field.getFullName() + " is " + fetch));
            }
        };
    }

    @Test
    void timeComesFromTheClock() {
        noClasses().should().callMethodWhere(DescribedPredicate.describe("asks the machine for the time or its zone", ArchitectureTest::asksMachine))
                .because("tests set the clock, and the school's days are not the machine's").check(CLASSES);
    }

    private static boolean asksMachine(JavaMethodCall call) {
        String owner = call.getTargetOwner().getName();
        String method = call.getTarget().getName();
        boolean now = owner.startsWith("java.time.") && "now".equals(method)
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class));
        boolean machinesClock = owner.equals(Clock.class.getName()) && method.startsWith("system")
                && !call.getOriginOwner().isAssignableTo(Clocks.class);
        boolean machinesZone = Set.of(ZoneId.class.getName(), TimeZone.class.getName()).contains(owner)
                && Set.of("systemDefault", "getDefault").contains(method);
        boolean millis = owner.equals(System.class.getName()) && "currentTimeMillis".equals(method);
        return now || machinesClock || machinesZone || millis;
    }

    @Test
    void theDayIsTheSchools() {
        noClasses().that(DescribedPredicate.describe("ask for the day", type -> !KNOW_THE_DAY.contains(type.getSimpleName())))
                .should().callMethodWhere(DescribedPredicate.describe("makes a day of an instant", (JavaMethodCall call) ->
                        call.getTargetOwner().isEquivalentTo(LocalDate.class)
                                && Set.of("now", "ofInstant").contains(call.getTarget().getName())))
                .because("a day begins when it does at the school; SchoolDay tells it").check(CLASSES);
    }

    @Test
    void noOldDates() {
        noClasses().that().doNotHaveFullyQualifiedName("org.homeroom.base.mail.SmtpSender")
                .should().dependOnClassesThat(type(Date.class).or(type(Calendar.class)))
                .because("they know neither days nor zones; only Jakarta Mail still asks for one").check(CLASSES);
    }

    @Test
    void nothingGoesToStandardStreams() {
        noClasses().should(ACCESS_STANDARD_STREAMS).because("what is worth saying goes to the log").check(CLASSES);
    }

    @Test
    void onlySettingsReadTheEnvironment() {
        noClasses().that().areNotAssignableTo(Settings.class).should()
                .callMethodWhere(DescribedPredicate.describe("reads the environment", (JavaMethodCall call) -> isRead(call)))
                .because("an operator finds every variable in one place").check(CLASSES);
    }

    private static boolean isRead(JavaAccess<?> call) {
        return call.getTargetOwner().getName().equals(System.class.getName()) && "getenv".equals(call.getTarget().getName());
    }

    @Test
    void timersArePublic() {
        classes().that().areAnnotatedWith(Singleton.class).should().bePublic()
                .because("WildFly calls the timers of others not at all, in silence").check(CLASSES);
        methods().that().areAnnotatedWith(Schedule.class).should().bePublic()
                .because("the same holds for their methods").check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Set<Path> silent = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            sources.filter(file -> file.toString().endsWith(".java")).map(Path::getParent).forEach(silent::add);
        }
        assertTrue(silent.size() > 20, () -> "only " + silent + " were found");
        silent.removeIf(folder -> Files.exists(folder.resolve("package-info.java")));
        assertEquals(Set.of(), silent, "a newcomer finds a room by its package-info.java");
    }

    /** Classes that they link to are checked by the compiler. */
    @Test
    void packagesSpeakOfRoomsAndPagesThatExist() throws IOException {
        Path rooms = Path.of("src/main/java/org/homeroom");
        Path pages = Path.of("src/main/webapp");
        Set<String> gone = new TreeSet<>();
        int named = 0;
        try (Stream<Path> files = Files.walk(rooms)) {
            for (Path file : files.filter(f -> f.endsWith("package-info.java")).toList()) {
                for (MatchResult found : ROOM_OR_PAGE.matcher(Files.readString(file)).results().toList()) {
                    String name = found.group(1);
                    named++;
                    boolean there = name.startsWith("/") ? Files.exists(pages.resolve(name.substring(1)))
                            || Files.exists(pages.resolve(name.substring(1) + ".xhtml"))
                            : AREAS.stream().anyMatch(area -> Files.isDirectory(rooms.resolve(area).resolve(name)));
                    if (!there) {
                        gone.add(file + " speaks of " + name);
                    }
                }
            }
        }
        assertTrue(named > 10, "rooms speak of others");
        assertEquals(Set.of(), gone);
    }
}
