package org.homeroom.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What holds for every form of the application. */
class FormsTest {
    private static final List<Class<?>> CLASSES = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.homeroom").stream().filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
            .filter(type -> type.isAssignableTo(Form.class) || type.isAssignableTo(EditView.class)).<Class<?>>map(JavaClass::reflect).toList();

    private static List<Class<?>> of(Class<?> kind) {
        List<Class<?>> found = CLASSES.stream().filter(kind::isAssignableFrom).toList();
        assertTrue(found.size() > 6, () -> "only " + found + " were found");
        return found;
    }

    /** One that is empty. */
    private static Object made(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        return constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                .map(parameter -> parameter == List.class ? List.of() : parameter == int.class ? (Object) 0 : null).toArray());
    }

    private static Object sample(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "typed";
            case "int" -> 7;
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

    /** Of the parts of a form, which are forms of their own, how many. */
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

    /** A view names them in text, which the compiler does not read. */
    @Test
    @SuppressWarnings("unchecked")
    void theFieldsThatAViewComparesAreFieldsOfItsForm() throws Exception {
        List<String> compared = new ArrayList<>();
        for (Class<?> type : of(EditView.class)) {
            EditView<?, EditForm> view = (EditView<?, EditForm>) made(type);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) && "Format".equals(field.getType().getSimpleName())) {
                    field.setAccessible(true);
                    field.set(view, made(field.getType()));
                }
            }
            Class<?> form = (Class<?>) ((ParameterizedType) type.getGenericSuperclass()).getActualTypeArguments()[1];
            EditForm typed = (EditForm) made(form);
            Conflicts<EditForm> fields = Conflicts.between(null, typed, (EditForm) made(form), UnaryOperator.identity());
            assertEquals(List.of(), view.compare(fields).lines(), type::getName);
            compared.add(form.getSimpleName());
        }
        assertTrue(compared.contains("StudentForm"), compared::toString);
    }
}
