package org.homeroom.web.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.homeroom.base.shared.EmailAddress;
import org.homeroom.web.page.Format;

/** A public field of a form: how pages and {@link Conflicts} reach what was typed, and its description. */
public record FormField(Field field) {
    /** For what is not a form, and has no description. */
    static final FormField UNSAID = new FormField(null);

    public String name() {
        return field.getName();
    }

    boolean isFinal() {
        return Modifier.isFinal(field.getModifiers());
    }

    Object get(Object form) {
        try {
            return field.get(form);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    void set(Object form, Object value) {
        try {
            field.set(form, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Text that people write, unlike what they choose, and unlike a password. */
    boolean isWritten() {
        return field.getType() == String.class && !isFinal() && !is(Is.Kind.SECRET);
    }

    private <A extends Annotation> A said(Class<A> kind) {
        return field == null ? null : field.getAnnotation(kind);
    }

    /** A text key; null if the form gives none. */
    public String label() {
        return said(Label.class) == null ? null : said(Label.class).value();
    }

    /** What the ids of a part's fields begin with; empty unless this is a list of forms. */
    String part() {
        return said(Label.class) == null ? "" : said(Label.class).part();
    }

    public boolean required() {
        return said(NotNull.class) != null || said(NotBlank.class) != null;
    }

    /** How many characters it takes; if nothing is declared, as many as an address. */
    public int maximum() {
        return said(Size.class) == null ? EmailAddress.LENGTH : said(Size.class).max();
    }

    /** The type of input, as in HTML. */
    public String type() {
        return is(Is.Kind.EMAIL) ? "email" : is(Is.Kind.PHONE) ? "tel" : "text";
    }

    boolean is(Is.Kind kind) {
        return said(Is.class) != null && said(Is.class).value() == kind;
    }

    /** Formats a value for display. */
    String read(Object value, UnaryOperator<String> texts) {
        return switch (value) {
            case null -> "";
            case Boolean yes -> texts.apply(yes ? "form.yes" : "form.no");
            case LocalDate day -> Format.day(day);
            case Enum<?> choice -> texts.apply(label() + "." + choice.name());
            case String code when is(Is.Kind.COUNTRY) -> Format.nameOfCountry(code);
            default -> value.toString();
        };
    }
}
