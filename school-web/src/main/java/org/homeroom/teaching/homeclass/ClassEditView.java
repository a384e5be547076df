package org.homeroom.teaching.homeclass;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.NotFound;
import org.homeroom.school.gradelevel.GradeLevelChoice;
import org.homeroom.school.gradelevel.GradeLevelService;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.web.form.EditView;
import org.homeroom.web.form.Editing;
import org.homeroom.web.form.FormField;
import org.omnifaces.cdi.ViewScoped;

/** The form for a class; without an id, for a new one in the given or the current year. */
@Named
@ViewScoped
public class ClassEditView extends EditView<ClassForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    ClassEditService service;
    @Inject
    GradeLevelService gradeLevels;
    @Inject
    CurrentUser user;
    @Inject
    SchoolFrame school;
    Long year;
    List<GradeLevelChoice> grades;

    @Override
    protected Editing<ClassForm> service() {
        return service;
    }

    @Override
    public void open() {
        user.requireAll(Permission.CLASS_EDIT);
        grades = gradeLevels.choices();
        super.open();
    }

    @Override
    protected ClassForm blank() {
        year = year == null ? school.getYearId() : year;
        if (year == null) {
            throw new NotFound();
        }
        return new ClassForm();
    }

    @Override
    protected String reading(FormField field, Object value) {
        return grades.stream().filter(grade -> grade.id().equals(value)).map(GradeLevelChoice::name).findFirst()
                .orElseGet(() -> super.reading(field, value));
    }

    @Override
    protected long create(ClassForm form) {
        return service.create(year, form);
    }

    @Override
    protected String saved() {
        notices.done("homeclass_edit.done", form.name);
        return "/homeclass/view?faces-redirect=true&id=" + id;
    }

    public String delete() {
        return notices.tell(() -> service.delete(id), "/homeclass/list?faces-redirect=true&year=" + stored.yearId,
                "homeclass_edit.deleted", stored.name);
    }
}
