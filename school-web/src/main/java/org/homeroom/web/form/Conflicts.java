package org.homeroom.web.form;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.homeroom.web.page.Format;
import org.homeroom.web.page.Notices;

/**
 * What to show when someone else saved a record while this person had it open. Fields that only the other changed take over
 * what is stored now; where both changed one, what was typed stays in the form, beside what is stored. A view that caught a
 * Conflict builds the list, gives the form the version of what is stored, and shows the form again, or saves at once where
 * there is nothing to show:
 * <pre>
 * StudentForm stored = StudentForm.of(service.details(id));
 * conflict = Conflicts.between(opened, typed, stored)
 *         .field("birthDate", "student.birth_date").lines();
 * </pre>
 * The next save goes through. {@link EditView} does it for its forms. The tag {@code s:conflict} shows the list.
 *
 * @param <F> the form
 */
public final class Conflicts<F extends Form> {
    /**
     * A field in which the two differ.
     *
     * @param field       id of the field in the form
     * @param yours       what this person typed, as it is read
     * @param stored      what is stored, as it is read
     * @param storedInput what is stored, as the field takes it
     * @param taken       whether the form took over what is stored, as this person had changed nothing there
     */
    public record Line(String field, String label, String yours, String stored, String storedInput, boolean taken)
            implements Serializable {
    }

    private final F opened;
    private final F typed;
    private final F stored;
    private final UnaryOperator<String> texts;
    private final String part;
    private final String prefix;
    private final List<Line> lines;

    private Conflicts(F opened, F typed, F stored, UnaryOperator<String> texts, String part, String prefix, List<Line> lines) {
        this.opened = opened;
        this.typed = typed;
        this.stored = stored;
        this.texts = texts;
        this.part = part;
        this.prefix = prefix;
        this.lines = lines;
    }

    /**
     * @param opened as the record was when the form was opened; null where that is not known, as with a draft of long ago:
     *               then all that differs was typed
     * @param typed  the form as it was sent
     * @param stored as the record is now
     */
    public static <F extends Form> Conflicts<F> between(F opened, F typed, F stored) {
        return between(opened, typed, stored, Notices::text);
    }

    static <F extends Form> Conflicts<F> between(F opened, F typed, F stored, UnaryOperator<String> texts) {
        return new Conflicts<>(opened, typed, stored, texts, "", "", new ArrayList<>());
    }

    /**
     * Compares a field whose value is read as it is typed.
     *
     * @param name of the field in the form, and its id on the page
     * @throws IllegalArgumentException where the form has no public field of that name
     */
    public Conflicts<F> field(String name, String labelKey) {
        return field(name, labelKey, Object.class, this::read);
    }

    /**
     * Compares a field.
     *
     * @param name    of the field in the form, and its id on the page
     * @param type    what the field holds
     * @param reading how a value that is not null is shown to be read
     * @throws IllegalArgumentException where the form has no public field of that name and type
     */
    public <V> Conflicts<F> field(String name, String labelKey, Class<V> type, Function<V, String> reading) {
        FormField field = FormField.of(typed.getClass(), name, IllegalArgumentException::new);
        field.requireType(type);
        Object yours = field.get(typed);
        Object theirs = field.get(stored);
        Object before = opened == null ? null : field.get(opened);
        boolean onlyYours = opened != null && Objects.equals(theirs, before);
        if (!onlyYours && !Objects.equals(yours, theirs)) {
            boolean untouched = opened != null && Objects.equals(yours, before);
            if (untouched) {
                field.set(typed, theirs);
            }
            lines.add(new Line(id(name), part + texts.apply(labelKey), yours == null ? "" : reading.apply(type.cast(yours)),
                    theirs == null ? "" : reading.apply(type.cast(theirs)), input(theirs), untouched));
        }
        return this;
    }

    private String id(String name) {
        return prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * The fields of one of several parts that are alike, such as the terms of a year. What differs in them is listed here too.
     *
     * @param labelKey what such a part is called
     * @param id       what the ids of its fields on the page begin with: {@code name} of term 0 is {@code term0Name}
     * @param number   counted from 0
     */
    public <P extends Form> Conflicts<P> part(String labelKey, String id, int number, Function<F, List<P>> parts) {
        return new Conflicts<>(opened == null ? null : parts.apply(opened).get(number), parts.apply(typed).get(number),
                parts.apply(stored).get(number), texts, texts.apply(labelKey) + " " + (number + 1) + ": ", id + number, lines);
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    private String read(Object value) {
        return switch (value) {
            case Boolean yes -> texts.apply(yes ? "form.yes" : "form.no");
            case LocalDate day -> Format.day(day);
            default -> value.toString();
        };
    }

    /** As the field takes it: the name of a choice, the code of a country, a day as 2026-11-21. */
    private static String input(Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> choice -> choice.name();
            default -> value.toString();
        };
    }
}
