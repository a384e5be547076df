package org.homeroom.school.year;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.web.form.EditView;
import org.homeroom.web.form.Editing;
import org.homeroom.web.page.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The form for a school year and its terms; without an id, for a new one. */
@Named
@ViewScoped
public class SchoolYearEditView extends EditView<SchoolYearForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    SchoolYearService years;

    @Override
    protected Editing<SchoolYearForm> service() {
        return years;
    }

    @Override
    protected SchoolYearForm blank() {
        return years.propose(List.of(Notices.text("year_edit.proposal").split(",")));
    }

    @Override
    protected SchoolYearForm besideForm(SchoolYearForm read) {
        return read.besides(form);
    }

    public String delete() {
        return notices.tell(() -> years.remove(id), "/year/list?faces-redirect=true", "year_edit.deleted", stored.name);
    }

    @Override
    protected String saved() {
        notices.done("year_edit.done", form.name);
        return stored == null ? "/setup?faces-redirect=true" : "/year/list?faces-redirect=true";
    }
}
