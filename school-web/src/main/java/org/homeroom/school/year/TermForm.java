package org.homeroom.school.year;

import java.io.Serializable;
import java.time.LocalDate;

/** A line of the form of a school year: a term, or nothing while all of it is empty. */
public class TermForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private Long id;
    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;

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

    void setId(Long id) {
        this.id = id;
    }

    boolean isBlank() {
        return (name == null || name.isBlank()) && startsOn == null && endsOn == null;
    }

    /** Null for one that is new. */
    public Long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public void setStartsOn(LocalDate startsOn) {
        this.startsOn = startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
