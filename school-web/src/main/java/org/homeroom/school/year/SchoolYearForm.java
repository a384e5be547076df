package org.homeroom.school.year;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.homeroom.web.form.EditForm;

/** What is typed about a school year and its terms. There are always as many lines for terms as a year can have. */
public class SchoolYearForm extends EditForm {
    private static final long serialVersionUID = 1L;
    /** No year has more terms. */
    public static final int TERMS = 6;

    private String name;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private final List<TermForm> terms;

    public SchoolYearForm(int version, String name, LocalDate startsOn, LocalDate endsOn, List<TermForm> terms) {
        setVersion(version);
        this.name = name;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.terms = new ArrayList<>(terms);
        while (this.terms.size() < TERMS) {
            this.terms.add(new TermForm());
        }
    }

    SchoolYearForm copy() {
        return new SchoolYearForm(getVersion(), name, startsOn, endsOn, terms.stream().map(TermForm::copy).toList());
    }

    /**
     * What is stored, each term in the line that it has in a form that was opened earlier. One that came meanwhile goes into a
     * free line of that form, which is its line from now on.
     */
    SchoolYearForm besides(SchoolYearForm typed) {
        List<TermForm> lines = new ArrayList<>();
        for (TermForm line : typed.terms) {
            lines.add(find(line.getId()).map(TermForm::copy).orElseGet(TermForm::new));
        }
        for (TermForm term : terms) {
            if (term.getId() != null && typed.find(term.getId()).isEmpty()) {
                int free = typed.freeLine(this);
                typed.terms.get(free).setId(term.getId());
                lines.set(free, term.copy());
            }
        }
        return new SchoolYearForm(getVersion(), name, startsOn, endsOn, lines);
    }

    private Optional<TermForm> find(Long termId) {
        return terms.stream().filter(term -> termId != null && Objects.equals(term.getId(), termId)).findFirst();
    }

    /** An empty line; else that of a term that is new, or of one that is gone: there it is shown beside what was typed. */
    private int freeLine(SchoolYearForm stored) {
        List<Predicate<TermForm>> choices = List.of(line -> line.getId() == null && line.isBlank(), line -> line.getId() == null,
                line -> stored.find(line.getId()).isEmpty());
        return choices.stream().flatMap(choice -> terms.stream().filter(choice)).findFirst().map(terms::indexOf).orElseThrow();
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
