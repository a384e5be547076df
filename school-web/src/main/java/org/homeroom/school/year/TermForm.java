package org.homeroom.school.year;

import java.time.LocalDate;
import org.homeroom.web.form.Form;

/** A line of the form of a school year: a term, or nothing while all of it is empty. */
public class TermForm implements Form {
    private static final long serialVersionUID = 1L;
    /** Null for one that is new. */
    public Long id;
    public String name;
    public LocalDate startsOn;
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
