package org.homeroom.web.form;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.homeroom.web.page.Format;

/**
 * What to show when someone else saved a record while this person had it open. Fields changed only by the other person take the
 * stored value; where both changed a field, what was typed stays in the form, beside the stored value. {@link EditView} does this
 * for its forms: it gives the form the version of the stored record, and shows it again, or saves at once if there is nothing to
 * show. The form says which fields there are and how to read them. The tag {@code s:conflict} shows the list.
 */
public final class Conflicts {
    /**
     * A field in which the two differ.
     *
     * @param field       id of the field in the form
     * @param yours       what this person typed, for display
     * @param stored      what is stored, for display
     * @param storedInput what is stored, as the field takes it
     * @param taken       whether the form took the stored value, as this person had not changed it
     */
    public record Line(String field, String label, String yours, String stored, String storedInput, boolean taken)
            implements Serializable {
    }

    private final UnaryOperator<String> texts;
    private final BiFunction<FormField, Object, String> reading;
    private final List<Line> lines = new ArrayList<>();

    private Conflicts(UnaryOperator<String> texts, BiFunction<FormField, Object, String> reading) {
        this.texts = texts;
        this.reading = reading;
    }

    /**
     * @param opened  the record as it was when the form was opened; null if unknown, as with an old draft: then every difference
     * was typed
     * @param typed   the form as it was sent
     * @param stored  the record as it is now
     * @param reading formats a value for display
     */
    static <F extends Form> List<Line> between(F opened, F typed, F stored, UnaryOperator<String> texts, BiFunction<FormField, Object, String> reading) {
        Conflicts conflicts = new Conflicts(texts, reading);
        conflicts.compare(opened, typed, stored, "", name -> name);
        return List.copyOf(conflicts.lines);
    }

    private void compare(Form opened, Form typed, Form stored, String before, UnaryOperator<String> ids) {
        for (FormField field : Fields.of(typed.getClass()).labelled()) {
            if (field.part().isEmpty()) {
                compare(field, opened, typed, stored, before, ids);
                continue;
            }
            List<?> parts = (List<?>) field.get(typed);
            for (int i = 0; i < parts.size(); i++) {
                int number = i;
                compare(opened == null ? null : part(field, opened, i), part(field, typed, i), part(field, stored, i),
                        texts.apply(field.label()) + " " + (i + 1) + ": ", name -> Forms.id(field.part(), number, name));
            }
        }
    }

    private static Form part(FormField field, Form form, int number) {
        return (Form) ((List<?>) field.get(form)).get(number);
    }

    private void compare(FormField field, Form opened, Form typed, Form stored, String before, UnaryOperator<String> ids) {
        Object yours = field.get(typed);
        Object theirs = field.get(stored);
        Object first = opened == null ? null : field.get(opened);
        boolean onlyYours = opened != null && Objects.equals(theirs, first);
        if (!onlyYours && !Objects.equals(yours, theirs)) {
            boolean untouched = opened != null && Objects.equals(yours, first);
            if (untouched) {
                field.set(typed, theirs);
            }
            lines.add(new Line(ids.apply(field.name()), before + texts.apply(field.label()), reading.apply(field, yours), reading.apply(field, theirs),
                    input(theirs), untouched));
        }
    }

    /** As the field takes it: the name of a choice, the code of a country, a day as the reader's language writes it. */
    private static String input(Object value) {
        return switch (value) {
            case null -> "";
            case Enum<?> choice -> choice.name();
            case LocalDate day -> Format.day(day);
            default -> value.toString();
        };
    }
}
