package org.homeroom.web.form;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
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
 * StudentForm stored = StudentForm.of(service.edit(id));
 * conflict = Conflicts.between(opened, typed, stored)
 *         .field("birthDate", "student.birth_date", StudentForm::getBirthDate, StudentForm::setBirthDate).lines();
 * </pre>
 * The next save goes through. {@code draft.EditView} does it for most forms. The tag {@code s:conflict} shows the list.
 *
 * @param <F> the form
 */
public final class Conflicts<F> {
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
    private final List<Line> lines = new ArrayList<>();
    private String part = "";

    private final UnaryOperator<String> texts;

    private Conflicts(F opened, F typed, F stored, UnaryOperator<String> texts) {
        this.opened = opened;
        this.typed = typed;
        this.stored = stored;
        this.texts = texts;
    }

    /**
     * @param opened as the record was when the form was opened; null where that is not known, as with a draft of long ago:
     *               then all that differs was typed
     * @param typed  the form as it was sent
     * @param stored as the record is now
     */
    public static <F> Conflicts<F> between(F opened, F typed, F stored) {
        return between(opened, typed, stored, Notices::text);
    }

    static <F> Conflicts<F> between(F opened, F typed, F stored, UnaryOperator<String> texts) {
        return new Conflicts<>(opened, typed, stored, texts);
    }

    /** Compares a field whose value is read as it is typed. */
    public <V> Conflicts<F> field(String id, String labelKey, Function<F, V> getter, BiConsumer<F, V> setter) {
        return field(id, labelKey, getter, setter, this::read);
    }

    /** @param reading how a value that is not null is shown to be read */
    public <V> Conflicts<F> field(String id, String labelKey, Function<F, V> getter, BiConsumer<F, V> setter, Function<V, String> reading) {
        V yours = getter.apply(typed);
        V theirs = getter.apply(stored);
        boolean onlyYours = opened != null && Objects.equals(theirs, getter.apply(opened));
        if (!onlyYours && !Objects.equals(yours, theirs)) {
            boolean untouched = opened != null && Objects.equals(yours, getter.apply(opened));
            if (untouched) {
                setter.accept(typed, theirs);
            }
            lines.add(new Line(id, part + texts.apply(labelKey), yours == null ? "" : reading.apply(yours),
                    theirs == null ? "" : reading.apply(theirs), input(theirs), untouched));
        }
        return this;
    }

    /** @param name of the part of the form that the fields which follow are in, where several parts have the same ones */
    public Conflicts<F> part(String name) {
        part = name + ": ";
        return this;
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    private <V> String read(V value) {
        return switch (value) {
            case Boolean yes -> texts.apply(yes ? "form.yes" : "form.no");
            case LocalDate day -> Format.day(day);
            default -> value.toString();
        };
    }

    /** As the field takes it: the name of a choice, the code of a country, a day as 2026-11-21. */
    private static <V> String input(V value) {
        return switch (value) {
            case null -> "";
            case Enum<?> choice -> choice.name();
            default -> value.toString();
        };
    }
}
