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

    public String name;
    public LocalDate startsOn;
    public LocalDate endsOn;
    public final List<TermForm> terms;

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

    SchoolYearForm copy() {
        return new SchoolYearForm(version, name, startsOn, endsOn, terms.stream().map(TermForm::copy).toList());
    }

    /**
     * What is stored, each term in the line that it has in a form that was opened earlier. One that came meanwhile goes into a
     * free line of that form, which is its line from now on.
     */
    SchoolYearForm besides(SchoolYearForm typed) {
        List<TermForm> lines = new ArrayList<>();
        for (TermForm line : typed.terms) {
            lines.add(find(line.id).map(TermForm::copy).orElseGet(TermForm::new));
        }
        for (TermForm term : terms) {
            if (term.id != null && typed.find(term.id).isEmpty()) {
                int free = typed.freeLine(this);
                typed.terms.get(free).id = term.id;
                lines.set(free, term.copy());
            }
        }
        return new SchoolYearForm(version, name, startsOn, endsOn, lines);
    }

    private Optional<TermForm> find(Long termId) {
        return terms.stream().filter(term -> termId != null && Objects.equals(term.id, termId)).findFirst();
    }

    /** An empty line; else that of a term that is new, or of one that is gone: there it is shown beside what was typed. */
    private int freeLine(SchoolYearForm stored) {
        List<Predicate<TermForm>> choices = List.of(line -> line.id == null && line.isBlank(), line -> line.id == null,
                line -> stored.find(line.id).isEmpty());
        return choices.stream().flatMap(choice -> terms.stream().filter(choice)).findFirst().map(terms::indexOf).orElseThrow();
    }
}
