package org.homeroom.school.year;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.homeroom.web.form.Form;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

/** A line in the form of a school year: a term, or nothing if it is empty. */
public class TermForm implements Form {
    private static final long serialVersionUID = 1L;
    /** Null for a new one. */
    public Long id;
    @Size(max = Term.NAME_LENGTH) @Label("year_edit.term_name")
    public String name;
    @Is(Is.Kind.DAY) @Label("year_edit.first")
    public LocalDate startsOn;
    @Is(Is.Kind.DAY) @Label("year_edit.last")
    public LocalDate endsOn;

    public TermForm() {
    }

    public TermForm(Long id, String name, LocalDate startsOn, LocalDate endsOn) {
        this.id = id;
        this.name = name;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
    }

    TermForm copy() {
        return new TermForm(id, name, startsOn, endsOn);
    }

    boolean isBlank() {
        return (name == null || name.isBlank()) && startsOn == null && endsOn == null;
    }
}
