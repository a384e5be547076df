package org.homeroom.school.year;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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
        fields.field("name", "year_edit.name").field("startsOn", "year_edit.first").field("endsOn", "year_edit.last");
        for (int i = 0; i < SchoolYearForm.TERMS; i++) {
            fields.part("year_edit.term", "term", i, form -> form.terms)
                    .field("name", "year_edit.term_name").field("startsOn", "year_edit.first").field("endsOn", "year_edit.last");
        }
        return fields;
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
        notices.done("year_edit.done", getForm().name);
        return getRecord() == null ? "/setup?faces-redirect=true" : "/year/list?faces-redirect=true";
    }
}
