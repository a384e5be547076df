package org.homeroom.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.validation.Constraint;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Texts;
import org.homeroom.school.year.SchoolYearForm;
import org.homeroom.school.year.TermForm;
import org.junit.jupiter.api.Test;

/** What holds for every form of the application. */
class FormsTest {
    private static final List<Class<?>> CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.homeroom").stream().filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(type -> type.isAssignableTo(Form.class)).<Class<?>>map(JavaClass::reflect).toList();

    private static List<Class<?>> of(Class<?> kind) {
        List<Class<?>> found = CLASSES.stream().filter(kind::isAssignableFrom).toList();
        assertTrue(found.size() > 6, () -> "only " + found + " were found");
        return found;
    }

    /** An empty one. */
    private static Object made(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                .map(parameter -> parameter == List.class ? List.of() : parameter == int.class ? (Object) 0 : null).toArray());
    }

    private static Object sample(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "typed";
            case "int", "Integer" -> 7;
            case "Long" -> 8L;
            case "boolean" -> true;
            case "LocalDate" -> LocalDate.of(2026, 11, 30);
            default -> type.getEnumConstants()[0];
        };
    }

    /** A session is sent from host to host. */
    @Test
    void aFormIsTheSameOnTheNextHost() throws Exception {
        for (Class<?> type : of(Form.class)) {
            Object form = made(type);
            List<Field> fields = Arrays.stream(type.getFields()).filter(field -> !Modifier.isStatic(field.getModifiers())).toList();
            assertTrue(fields.size() > 1, type::getName);
            for (Field field : fields) {
                if (!Modifier.isFinal(field.getModifiers())) {
                    field.set(form, sample(field.getType()));
                }
            }
            Object there = sent(form);
            for (Field field : fields) {
                assertEquals(comparable(field.get(form)), comparable(field.get(there)), field::toString);
            }
        }
    }

    /** Lists of forms are compared by their size only. */
    private static Object comparable(Object value) {
        return value instanceof List<?> parts ? parts.size() : value;
    }

    private static Object sent(Object form) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(form);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return in.readObject();
        }
    }

    @Test
    void whatIsOpenedCanBeTypedInWithoutChangingTheRecord() {
        SchoolYearForm record = new SchoolYearForm(1, "2027/28", null, null, List.of(new TermForm(1L, "Autumn", null, null)));
        Forms.copy(record).terms.getFirst().name = "Michaelmas";
        assertEquals("Autumn", record.terms.getFirst().name);
    }

    /** Messages of constraints name a field by its label, and conflicts list those that have one. */
    @Test
    void everyConstraintAndEveryLabelHasItsTexts() {
        int labels = 0;
        for (Class<?> type : of(Form.class)) {
            for (Field field : type.getFields()) {
                String label = Modifier.isStatic(field.getModifiers()) ? null : new FormField(field).label();
                boolean constrained = Arrays.stream(field.getAnnotations()).anyMatch(a -> a.annotationType().isAnnotationPresent(Constraint.class));
                assertTrue(label != null || !constrained, () -> field + " has a constraint and no label");
                for (Locale language : Texts.LANGUAGES) {
                    if (label != null) {
                        labels++;
                        Texts.get(language, label);
                        Object[] choices = field.getType().isEnum() && EditForm.class.isAssignableFrom(type) ? field.getType().getEnumConstants() : new Object[0];
                        Arrays.stream(choices).map(Object::toString).filter(choice -> !"UNKNOWN".equals(choice))
                                .forEach(choice -> Texts.get(language, label + "." + choice));
                    }
                }
            }
        }
        assertTrue(labels > 80, "labels were found");
    }

    /** Pages and conflicts show them in this order. */
    /** With fields of its own after those of another. */
    private static final class WorkshopForm extends LessonForm {
        private static final long serialVersionUID = 1L;
        @Label("staff.job_title")
        public String tool;
    }

    @Test
    void fieldsComeInTheOrderInWhichTheyAreDeclared() {
        assertEquals(List.of("title", "day", "country", "tool"), Fields.of(WorkshopForm.class).labelled().stream().map(FormField::name).toList());
    }

    /** Whoever calls a service need not know how text is tidied. */
    @Test
    void everyTextIsTidiedAndRefusedIfSomethingInItIsNotSeen() throws Exception {
        int refused = 0;
        for (Class<?> type : of(Form.class)) {
            for (FormField field : Fields.of(type.asSubclass(Form.class)).labelled().stream().filter(FormField::isWritten).toList()) {
                refused++;
                Form form = (Form) made(type);
                field.set(form, "a\u200bb");
                RuleBroken unseen = assertThrows(RuleBroken.class, () -> Forms.check(form), field::toString);
                assertEquals(List.of(field.name(), "form.unseen"), List.of(unseen.field(), unseen.key()));
                field.set(form, " e\u0301\u200b");
                try {
                    Forms.check(form);
                } catch (RuleBroken other) {
                    assertTrue(!"form.unseen".equals(other.key()), field::toString);
                }
                assertEquals("\u00e9", field.get(form), field::toString);
            }
        }
        assertTrue(refused > 25, "texts were found");
    }

    /** What the page refuses field by field is also refused when a service checks the whole form. */
    @Test
    void aValueThatIsMissingOrTooLongIsRefusedAtItsField() throws Exception {
        int refused = 0;
        for (Class<?> type : of(Form.class)) {
            Class<? extends Form> form = type.asSubclass(Form.class);
            for (FormField field : Fields.of(form).labelled()) {
                if (field.required()) {
                    refused++;
                    assertEquals("form.missing", refusal(form, field, null), field::toString);
                }
                if (field.field().isAnnotationPresent(Size.class)) {
                    refused++;
                    assertEquals("form.too_long", refusal(form, field, "x".repeat(field.maximum() + 1)), field::toString);
                    assertTrue(Forms.wrong(form, field.name(), "x".repeat(field.maximum())).isEmpty(), field::toString);
                }
                if ("email".equals(field.type())) {
                    refused++;
                    assertEquals("form.email_wrong", refusal(form, field, "nobody"), field::toString);
                }
            }
        }
        assertTrue(refused > 50, "constraints were found");
    }

    /** The refusal, which must be the same from both; the other fields are valid, so that the whole form is refused for this one only. */
    private static String refusal(Class<? extends Form> type, FormField field, Object value) throws ReflectiveOperationException {
        RuleBroken alone = Forms.wrong(type, field.name(), value).orElseThrow();
        Form form = (Form) made(type);
        for (FormField other : Fields.of(type).labelled()) {
            if (!other.isFinal()) {
                other.set(form, valid(other));
            }
        }
        Forms.check(form);
        field.set(form, value);
        RuleBroken whole = assertThrows(RuleBroken.class, () -> Forms.check(form));
        assertEquals(alone.key() + alone.field() + Arrays.asList(alone.arguments()), whole.key() + whole.field() + Arrays.asList(whole.arguments()));
        return alone.key();
    }

    private static Object valid(FormField field) {
        return "email".equals(field.type()) ? "amara@families.example" : "country".equals(field.name()) ? "NG" : sample(field.field().getType());
    }

    @Test
    void aPartOfAFormIsRefusedAtItsFieldOnThePage() {
        LocalDate day = LocalDate.of(2026, 9, 1);
        SchoolYearForm form = new SchoolYearForm(0, "2026/27", day, day, List.of(new TermForm(), new TermForm(null, "x".repeat(41), day, day)));
        RuleBroken wrong = assertThrows(RuleBroken.class, () -> Forms.check(form));
        assertEquals("term1Name", wrong.field());
        assertEquals("Name may have at most 40 characters", Texts.get(Locale.ENGLISH, wrong.key(), wrong.arguments()));
    }
}
