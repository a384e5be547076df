package org.homeroom.school.year;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.homeroom.web.form.Conflicts;
import org.homeroom.web.form.EditView;
import org.homeroom.web.page.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The form of a school year and its terms; without an id, of a new one. */
@Named
@ViewScoped
public class SchoolYearEditView extends EditView<SchoolYearForm, SchoolYearForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    SchoolYearService years;

    @Override
    protected SchoolYearForm blank() {
        return years.propose(List.of(Notices.text("year_edit.proposal").split(",")));
    }

    @Override
    protected SchoolYearForm read(long id) {
        return years.edit(id);
    }

    @Override
    protected SchoolYearForm formOf(SchoolYearForm year) {
        return getForm() == null ? year.copy() : year.besides(getForm());
    }

    @Override
    protected Conflicts<SchoolYearForm> compare(Conflicts<SchoolYearForm> fields) {
        fields.field("name", "year_edit.name", SchoolYearForm::getName, SchoolYearForm::setName)
                .field("startsOn", "year_edit.first", SchoolYearForm::getStartsOn, SchoolYearForm::setStartsOn)
                .field("endsOn", "year_edit.last", SchoolYearForm::getEndsOn, SchoolYearForm::setEndsOn);
        for (int i = 0; i < SchoolYearForm.TERMS; i++) {
            fields.part(Notices.text("year_edit.term") + " " + (i + 1));
            Function<SchoolYearForm, TermForm> line = line(i);
            fields.field("term" + i + "Name", "year_edit.term_name", line.andThen(TermForm::getName), on(line, TermForm::setName))
                    .field("term" + i + "StartsOn", "year_edit.first", line.andThen(TermForm::getStartsOn), on(line, TermForm::setStartsOn))
                    .field("term" + i + "EndsOn", "year_edit.last", line.andThen(TermForm::getEndsOn), on(line, TermForm::setEndsOn));
        }
        return fields;
    }

    private static Function<SchoolYearForm, TermForm> line(int number) {
        return form -> form.getTerms().get(number);
    }

    private static <V> BiConsumer<SchoolYearForm, V> on(Function<SchoolYearForm, TermForm> line, BiConsumer<TermForm, V> setter) {
        return (form, value) -> setter.accept(line.apply(form), value);
    }

    @Override
    protected long create(SchoolYearForm form) {
        return years.save(null, form);
    }

    @Override
    protected void change(long id, SchoolYearForm form) {
        years.save(id, form);
    }

    @Override
    protected String saved() {
        notices.done("year_edit.done", getForm().getName());
        return getRecord() == null ? "/setup?faces-redirect=true" : "/year/list?faces-redirect=true";
    }
}
