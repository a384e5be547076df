package org.homeroom.school.gradelevel;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.web.form.EditView;
import org.homeroom.web.form.Editing;
import org.omnifaces.cdi.ViewScoped;

/** The form for renaming a grade level. New ones are added in their list. */
@Named
@ViewScoped
public class GradeLevelEditView extends EditView<GradeLevelForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    GradeLevelService levels;

    @Override
    protected Editing<GradeLevelForm> service() {
        return levels;
    }

    @Override
    protected String saved() {
        notices.done("gradelevel_edit.done", form.name);
        return "/gradelevel/list?faces-redirect=true";
    }
}
