package org.homeroom.web.form;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Texts;
import org.homeroom.base.shared.Writing;

/** Checks forms against their constraints: a single field for a page, the whole form for a service. */
public final class Forms {
    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();
    /** The message for each constraint that does not declare one; {0} is the field's label, {1} the constraint's number. */
    private static final Map<Class<? extends Annotation>, String> SAID = Map.of(NotNull.class, "form.missing", NotBlank.class, "form.missing",
            Size.class, "form.too_long", Min.class, "form.too_small", Max.class, "form.too_large");

    private Forms() {
    }

    /** Tidies what was written, wherever it comes from. @throws RuleBroken at the first field whose constraint is violated */
    public static void check(Form form) {
        tidy(form, name -> name);
        Fields fields = Fields.of(form.getClass());
        Comparator<ConstraintViolation<Form>> order = Comparator.comparing(wrong -> fields.position(wrong.getPropertyPath().iterator().next().getName()));
        VALIDATOR.validate(form).stream().min(order.thenComparing(wrong -> wrong.getPropertyPath().toString())).ifPresent(wrong -> {
            throw refusal(wrong, id(fields, wrong.getPropertyPath()));
        });
    }

    private static void tidy(Form form, UnaryOperator<String> ids) {
        for (FormField field : Fields.of(form.getClass()).labelled()) {
            if (field.isWritten()) {
                String text = Writing.tidy((String) field.get(form));
                field.set(form, text);
                Optional.ofNullable(text).flatMap(written -> Writing.unseen(written, field.is(Is.Kind.LINES))).ifPresent(unseen -> {
                    throw RuleBroken.at(ids.apply(field.name()), "form.unseen", new Texts.Key(field.label()), unseen);
                });
            } else if (!field.part().isEmpty()) {
                List<?> parts = (List<?>) field.get(form);
                IntStream.range(0, parts.size()).forEach(i -> tidy((Form) parts.get(i), name -> id(field.part(), i, name)));
            }
        }
    }

    /** The error in a field's value, if any. */
    static Optional<RuleBroken> wrong(Class<? extends Form> form, String name, Object value) {
        return VALIDATOR.validateValue(form, name, value).stream().findFirst().map(wrong -> refusal(wrong, name));
    }

    @SuppressWarnings("unchecked")
    private static RuleBroken refusal(ConstraintViolation<?> wrong, String id) {
        Annotation constraint = wrong.getConstraintDescriptor().getAnnotation();
        Map<String, Object> said = wrong.getConstraintDescriptor().getAttributes();
        String key = constraint instanceof Is is ? is.value().message(wrong.getInvalidValue()) : SAID.getOrDefault(constraint.annotationType(), wrong.getMessageTemplate());
        String name = null;
        for (Path.Node node : wrong.getPropertyPath()) {
            name = node.getName();
        }
        Class<?> form = wrong.getLeafBean() == null ? wrong.getRootBeanClass() : wrong.getLeafBean().getClass();
        FormField field = Fields.of((Class<? extends Form>) form).get(name, IllegalStateException::new);
        return RuleBroken.at(id, key, new Texts.Key(field.label()), said.getOrDefault("max", said.get("value")));
    }

    /** The id of a field on the page: its name, or for a field of a part what the form says, such as {@code term0Name}. */
    private static String id(Fields fields, Path path) {
        String id = "";
        for (Path.Node node : path) {
            id = node.getIndex() == null ? node.getName() : id(fields.get(id, IllegalStateException::new).part(), node.getIndex(), node.getName());
        }
        return id;
    }

    static String id(String part, int number, String name) {
        return part + number + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /** A deep copy of the form. */
    @SuppressWarnings("unchecked")
    static <F extends Form> F copy(F form) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(form);
            out.flush();
            return (F) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
