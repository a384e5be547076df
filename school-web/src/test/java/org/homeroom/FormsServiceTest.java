package org.homeroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.access.account.AccountForm;
import org.homeroom.access.account.AccountService;
import org.homeroom.access.account.Accounts;
import org.homeroom.access.permission.Role;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.office.admission.AdmissionForm;
import org.homeroom.office.admission.AdmissionFormService;
import org.homeroom.office.admission.AdmissionGuardianForm;
import org.homeroom.office.registration.RegistrationForm;
import org.homeroom.office.registration.RegistrationService;
import org.homeroom.people.guardian.GuardianForm;
import org.homeroom.people.guardian.GuardianService;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.people.guardian.GuardianshipForm;
import org.homeroom.people.guardian.GuardianshipService;
import org.homeroom.people.person.Person;
import org.homeroom.people.person.PersonForm;
import org.homeroom.people.staff.StaffForm;
import org.homeroom.people.staff.StaffMember;
import org.homeroom.people.staff.StaffService;
import org.homeroom.people.student.AdmissionService;
import org.homeroom.people.student.StudentForm;
import org.homeroom.people.student.StudentService;
import org.homeroom.school.gradelevel.GradeLevelForm;
import org.homeroom.school.gradelevel.GradeLevelService;
import org.homeroom.school.gradelevel.GradeRangeForm;
import org.homeroom.school.school.SchoolForm;
import org.homeroom.school.school.SchoolService;
import org.homeroom.school.year.SchoolYearForm;
import org.homeroom.school.year.SchoolYearService;
import org.homeroom.school.year.TermForm;
import org.homeroom.teaching.homeclass.ClassEditService;
import org.homeroom.teaching.homeclass.ClassForm;
import org.homeroom.testing.Db;
import org.homeroom.testing.Given;
import org.homeroom.testing.Mails;
import org.homeroom.testing.Riverside;
import org.homeroom.testing.ServiceTest;
import org.homeroom.testing.TestCaller;
import org.homeroom.web.form.EditForm;
import org.homeroom.web.form.Editing;
import org.homeroom.web.form.Fields;
import org.homeroom.web.form.Form;
import org.homeroom.web.form.FormField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A form passed to a service, from a page or not: what a page would refuse is refused at its field, and nothing is stored. */
@ServiceTest
class FormsServiceTest {
    private static final LocalDate DAY = LocalDate.of(2028, 9, 1);
    private static final String FAMILY = "moreau@mail.example";
    @Inject
    @Any
    Instance<Editing<?>> editing;
    @Inject
    StudentService students;
    @Inject
    StaffService staff;
    @Inject
    GuardianService guardians;
    @Inject
    GuardianshipService guardianships;
    @Inject
    SchoolService schools;
    @Inject
    SchoolYearService years;
    @Inject
    GradeLevelService levels;
    @Inject
    ClassEditService classes;
    @Inject
    RegistrationService registrations;
    @Inject
    AdmissionFormService admissions;
    @Inject
    AdmissionService newcomers;
    @Inject
    AccountService accounts;
    @Inject
    Accounts all;
    @Inject
    Mails mails;
    @Inject
    Given given;
    @Inject
    Db db;
    @Inject
    TestCaller caller;
    private Riverside riverside;
    private long newcomer;

    @BeforeEach
    void anAdministratorWorks() {
        riverside = given.riverside();
        newcomer = given.guardian(given.person("Ines Moreau"));
        caller.as(given.account("Ada Admin", null, Role.ADMIN));
    }

    private static <F extends PersonForm> F person(F form) {
        form.givenName = "Luc";
        form.familyName = "Moreau";
        return form;
    }

    private StudentForm student() {
        StudentForm form = person(new StudentForm());
        form.birthDate = LocalDate.of(2014, 5, 6);
        form.country = "FR";
        form.admittedOn = Given.FIRST_DAY;
        return form;
    }

    private StudentForm changedStudent() {
        StudentForm form = students.edit(riverside.haruto.student());
        form.notes = "New";
        return form;
    }

    private StaffForm member() {
        StaffForm form = person(new StaffForm());
        form.code = "MOR";
        form.jobTitle = "Teacher";
        form.startedOn = Given.FIRST_DAY;
        return form;
    }

    private GuardianshipForm guardianship() {
        GuardianshipForm form = new GuardianshipForm();
        form.relationship = Relationship.MOTHER;
        form.studentId = riverside.amara.student();
        form.guardian = Long.toString(newcomer);
        return form;
    }

    private ClassForm schoolClass() {
        ClassForm form = new ClassForm();
        form.name = "9z";
        form.gradeLevelId = riverside.year7;
        return form;
    }

    private GradeRangeForm range() {
        GradeRangeForm form = new GradeRangeForm();
        form.prefix = "Stage";
        form.from = 1;
        form.to = 2;
        return form;
    }

    private RegistrationForm registration() {
        RegistrationForm form = new RegistrationForm();
        form.givenName = "Luc";
        form.familyName = "Moreau";
        form.email = FAMILY;
        form.country = "FR";
        form.birthDate = LocalDate.of(2014, 5, 6);
        form.yearId = riverside.year;
        form.guardianFamilyName = "Moreau";
        form.guardianPhone = "+33 1 23 45 67 89";
        form.notice = true;
        return form;
    }

    private AdmissionForm admission() {
        AdmissionForm form = person(new AdmissionForm());
        form.birthDate = LocalDate.of(2014, 5, 6);
        form.country = "FR";
        form.admittedOn = LocalDate.of(2026, 11, 23);
        form.classId = riverside.class7b;
        return form;
    }

    private AccountForm account() {
        AccountForm form = new AccountForm();
        form.name = "Britt Lindqvist";
        form.email = "britt@riverside.example";
        form.password = "a goose on a bicycle";
        return form;
    }

    /** A valid form, the service that takes it, and the table in which it creates or changes a row; all of them if null. */
    private record Entrance<F extends Form>(Supplier<F> valid, Consumer<F> service, String table) {
    }

    private Map<Class<?>, Entrance<?>> entrances() {
        Map<Class<?>, Entrance<?>> all = new LinkedHashMap<>();
        all.put(StudentForm.class, new Entrance<>(this::changedStudent, form -> students.save(riverside.haruto.student(), form), "student"));
        all.put(AdmissionForm.class, new Entrance<>(this::admission, admissions::create, "student"));
        all.put(StaffForm.class, new Entrance<>(this::member, staff::create, "staff_member"));
        all.put(GuardianForm.class, new Entrance<>(() -> person(new GuardianForm()), guardians::create, "guardian"));
        all.put(GuardianshipForm.class, new Entrance<>(this::guardianship, guardianships::create, "guardianship"));
        all.put(SchoolForm.class, new Entrance<>(() -> schools.edit(0), form -> schools.save(0, form), "school"));
        all.put(SchoolYearForm.class, new Entrance<>(() -> new SchoolYearForm(0, "2028/29", DAY, DAY.plusDays(300), List.of()), years::create, "school_year"));
        all.put(GradeLevelForm.class, new Entrance<>(() -> new GradeLevelForm(0, "Stage 1"), levels::create, "grade_level"));
        all.put(GradeRangeForm.class, new Entrance<>(this::range, levels::addRange, "grade_level"));
        all.put(ClassForm.class, new Entrance<>(this::schoolClass, form -> classes.create(riverside.year, form), "school_class"));
        all.put(RegistrationForm.class, new Entrance<>(this::registration, form -> registrations.register(form, "en", "192.0.2.7"), "registration"));
        editing.handlesStream().forEach(service -> all.computeIfAbsent(form(service.getBean().getBeanClass()), form -> simple(service.get())));
        return all;
    }

    /** The form of a service that is not listed, as its constraints alone would have it. */
    private static <F extends EditForm> Entrance<F> simple(Editing<F> service) {
        return new Entrance<>(() -> {
            F form = service.blank();
            Fields.of(form.getClass()).labelled().stream().filter(field -> field.required() && value(field, form) == null).forEach(field -> fill(field, form));
            return form;
        }, service::create, null);
    }

    private static Class<?> form(Class<?> service) {
        return (Class<?>) Stream.of(service.getGenericInterfaces()).filter(ParameterizedType.class::isInstance).map(ParameterizedType.class::cast)
                .filter(type -> type.getRawType() == Editing.class).findFirst().orElseThrow().getActualTypeArguments()[0];
    }

    private String rows(String table) {
        return table == null ? tables().stream().map(each -> each + db.string("SELECT COUNT(*) FROM " + each)).collect(Collectors.joining(" "))
                : db.string("SELECT CONCAT(COUNT(*), '/', COALESCE(SUM(version), 0)) FROM " + table);
    }

    private List<String> tables() {
        return db.strings("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'");
    }

    /** Values that a page would refuse for a field. */
    private static Map<String, Object> wrong(FormField field) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (field.required()) {
            values.put("form.missing", null);
        }
        if (field.field().isAnnotationPresent(Size.class)) {
            values.put("form.too_long", "x".repeat(field.maximum() + 1));
        }
        if ("email".equals(field.type())) {
            values.put("form.email_wrong", "nobody");
            values.put("form.email_ascii", "józef@riverside.example");
        }
        return values;
    }

    private static <F extends Form> List<String> refused(Class<?> type, Entrance<F> entrance) {
        List<String> refused = new ArrayList<>();
        Fields.of(type.asSubclass(Form.class)).labelled().forEach(field -> wrong(field).forEach((said, value) -> {
            F form = entrance.valid().get();
            set(field, form, value);
            RuleBroken rule = assertThrows(RuleBroken.class, () -> entrance.service().accept(form), () -> field + " " + said);
            assertEquals(said + " at " + field.name(), rule.key() + " at " + rule.field());
            refused.add(type.getSimpleName() + "." + field.name() + " " + said);
        }));
        return refused;
    }

    @Test
    void everyFormIsTried() {
        Set<String> tried = entrances().keySet().stream().map(Class::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        tried.addAll(List.of("AccountForm", "AdmissionGuardianForm", "TermForm"));
        // What is wrong in it is a wrong password.
        tried.add("SignInForm");
        Set<String> forms = new ClassFileImporter().importPath(Path.of("target/classes")).stream()
                .filter(type -> type.isAssignableTo(Form.class) && !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(JavaClass::getSimpleName).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(forms, tried, "a form that no Editing service takes has its line in entrances()");
    }

    @Test
    void whatIsMissingOrTooLongIsRefusedAtItsFieldAndNothingIsStored() {
        List<String> refused = new ArrayList<>();
        entrances().forEach((type, entrance) -> {
            String before = rows(entrance.table());
            refused.addAll(refused(type, entrance));
            assertEquals(before, rows(entrance.table()), type::getName);
        });
        assertTrue(refused.size() > 45, () -> refused.size() + " " + refused);
    }

    @Test
    void validFormsAreAccepted() {
        entrances().forEach((type, entrance) -> {
            String before = rows(entrance.table());
            take(entrance);
            assertTrue(!before.equals(rows(entrance.table())) || type == SchoolForm.class, type::getName);
            // One after another, as some would take each other's names.
            if (type == GradeLevelForm.class) {
                db.sql("DELETE FROM grade_level WHERE name = 'Stage 1'");
            }
        });
    }

    /** A field forgotten where a form is filled from its record would open empty, and the next save would wipe what is stored. */
    @Test
    void whatWasTypedIsThereWhenTheRecordIsOpenedAgain() {
        db.sql("UPDATE school SET genders = 'Anything'");
        comesBack(student(), form -> newcomers.admit(form).studentId(), students::edit);
        comesBack(member(), staff);
        comesBack(person(new GuardianForm()), guardians);
        comesBack(new SchoolYearForm(0, "2028/29", DAY, DAY.plusDays(300), List.of()), years);
        comesBack(new GradeLevelForm(0, "Stage 1"), levels);
    }

    private static <F extends EditForm> void comesBack(F form, Editing<F> service) {
        comesBack(form, service::create, service::edit);
    }

    private static <F extends EditForm> void comesBack(F form, ToLongFunction<F> create, LongFunction<F> edit) {
        List<FormField> fields = Fields.of(form.getClass()).labelled().stream().filter(field -> field.field().getType() != List.class).toList();
        fields.stream().filter(field -> value(field, form) == null).forEach(field -> fill(field, form));
        Map<String, Object> typed = values(fields, form);
        assertFalse(typed.containsValue("null"), typed::toString);
        assertEquals(typed, values(fields, edit.apply(create.applyAsLong(form))));
    }

    private static Map<String, Object> values(List<FormField> fields, Form form) {
        return fields.stream().collect(Collectors.toMap(FormField::name, field -> String.valueOf(value(field, form)), (a, b) -> a, LinkedHashMap::new));
    }

    private static Object value(FormField field, Form form) {
        try {
            return field.field().get(form);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(FormField field, Form form) {
        Object value = switch (field.type()) {
            case "email" -> "luc@moreau.example";
            case "tel" -> "+33 1 23 45 67 89";
            default -> field.field().getType() == LocalDate.class ? DAY : "country".equals(field.name()) ? "FR" : "Anything".substring(0, Math.min(8, field.maximum()));
        };
        set(field, form, value);
    }

    private static void set(FormField field, Form form, Object value) {
        try {
            field.field().set(form, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <F extends Form> void take(Entrance<F> entrance) {
        entrance.service().accept(entrance.valid().get());
    }

    @Test
    void aTermIsRefusedAtItsLine() {
        TermForm term = new TermForm(null, "x".repeat(41), DAY, DAY.plusDays(100));
        RuleBroken rule = assertThrows(RuleBroken.class, () -> years.create(new SchoolYearForm(0, "2028/29", DAY, DAY.plusDays(300), List.of(term))));
        assertEquals("form.too_long at term0Name", rule.key() + " at " + rule.field());
    }

    @Test
    void aGuardianOfAnAdmissionIsRefusedAtTheirFieldBeforeAnythingOfItIsDone() {
        AdmissionForm form = admission();
        AdmissionGuardianForm guardian = form.guardians.getLast();
        guardian.familyName = "x".repeat(Person.NAME_LENGTH + 1);
        guardian.relationship = Relationship.MOTHER;
        String before = rows("student") + rows("guardian");
        RuleBroken rule = assertThrows(RuleBroken.class, () -> admissions.create(form));
        assertEquals("form.too_long at guardian1FamilyName", rule.key() + " at " + rule.field());
        assertEquals(before, rows("student") + rows("guardian"));
    }

    @Test
    void theFirstAdministratorsFormIsRefusedAtItsField() {
        db.sql("DELETE FROM user_account_role");
        db.sql("DELETE FROM user_account");
        String key = all.firstAdministratorLink().orElseThrow().replaceFirst(".*key=", "");
        List<String> refused = refused(AccountForm.class, new Entrance<>(this::account, form -> accounts.createFirstAdministrator(key, form, "en"), "user_account"));
        assertTrue(refused.size() > 4, refused::toString);
        assertEquals(0, db.count("user_account"));
        accounts.createFirstAdministrator(key, account(), "en");
    }

    @Test
    void twoWhoTakeTheSameCodeAtOnceAreToldAtItsField() {
        db.besides(em -> {
            Person person = new Person("Ines", "Moreau");
            em.persist(person);
            em.persist(new StaffMember(person, "MOR", "Teacher", Given.FIRST_DAY));
        }, () -> {
            RuleBroken rule = assertThrows(RuleBroken.class, () -> staff.create(member()));
            assertEquals("error.taken at code", rule.key() + " at " + rule.field());
        });
    }
}
