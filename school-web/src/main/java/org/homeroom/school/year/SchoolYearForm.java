package org.homeroom.school.year;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.homeroom.web.form.EditForm;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

/** What is typed about a school year and its terms. There are always as many term lines as a year can have terms. */
public class SchoolYearForm extends EditForm {
    private static final long serialVersionUID = 1L;
    public static final int TERMS = 6;

    @NotBlank @Size(max = SchoolYear.NAME_LENGTH) @Label("year_edit.name")
    public String name;
    @NotNull @Is(Is.Kind.DAY) @Label("year_edit.first")
    public LocalDate startsOn;
    @NotNull @Is(Is.Kind.DAY) @Label("year_edit.last")
    public LocalDate endsOn;
    @Valid @Label(value = "year_edit.term", part = "term")
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

    /**
     * What is stored, with each term in the line it has in a form opened earlier. A term added meanwhile takes a free line of
     * that form and keeps it.
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

    /** An empty line; failing that, the line of a new term or of one that is gone, where it is shown beside what was typed. */
    private int freeLine(SchoolYearForm stored) {
        List<Predicate<TermForm>> choices = List.of(line -> line.id == null && line.isBlank(), line -> line.id == null,
                line -> stored.find(line.id).isEmpty());
        return choices.stream().flatMap(choice -> terms.stream().filter(choice)).findFirst().map(terms::indexOf).orElseThrow();
    }
}
