package org.homeroom.school.gradelevel;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.web.form.Conflicts;
import org.homeroom.web.form.EditView;
import org.omnifaces.cdi.ViewScoped;

/** The form that gives a grade level another name. New ones are added in their list. */
@Named
@ViewScoped
public class GradeLevelEditView extends EditView<GradeLevelForm, GradeLevelForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    GradeLevelService levels;

    @Override
    protected GradeLevelForm read(long id) {
        return levels.edit(id);
    }

    @Override
    protected GradeLevelForm formOf(GradeLevelForm level) {
        return new GradeLevelForm(level.version, level.newName);
    }

    @Override
    protected Conflicts<GradeLevelForm> compare(Conflicts<GradeLevelForm> fields) {
        return fields.field("newName", "gradelevel_list.name");
    }

    @Override
    protected void change(long id, GradeLevelForm form) {
        levels.rename(id, form);
    }

    @Override
    protected String saved() {
        notices.done("gradelevel_edit.done", getForm().newName);
        return "/gradelevel/list?faces-redirect=true";
    }
}
