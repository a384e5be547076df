package org.homeroom.school;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is typed about a school year and its terms. There are always as many lines for terms as a year can have. */
public class SchoolYearForm implements Serializable {
    /** No year has more terms. */
    public static final int TERMS = 6;

    private int version;
    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private final List<TermForm> terms;

    public SchoolYearForm(int version, String name, LocalDate startsOn, LocalDate endsOn, List<TermForm> terms) {
        this.version = version;
        this.name = name;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.terms = new ArrayList<>(terms);
        while (this.terms.size() < TERMS) {
            this.terms.add(new TermForm());
        }
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
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

    public List<TermForm> getTerms() {
        return terms;
    }
}
