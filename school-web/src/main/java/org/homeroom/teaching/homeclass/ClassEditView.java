package org.homeroom.teaching.homeclass;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.school.gradelevel.GradeLevelChoice;
import org.homeroom.school.gradelevel.GradeLevelService;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.web.form.Conflicts;
import org.homeroom.web.form.EditView;
import org.omnifaces.cdi.ViewScoped;

/** The form of a class; without an id, of a new one in the year that is given, or in this one. */
@Named
@ViewScoped
public class ClassEditView extends EditView<ClassDetails, ClassForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    ClassEditService service;
    @Inject
    GradeLevelService gradeLevels;
    @Inject
    CurrentUser user;
    @Inject
    SchoolFrame school;
    private Long year;
    private List<GradeLevelChoice> grades;

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
    protected ClassDetails read(long id) {
        return service.details(id);
    }

    @Override
    protected ClassForm formOf(ClassDetails details) {
        return ClassForm.of(details);
    }

    @Override
    protected Conflicts<ClassForm> compare(Conflicts<ClassForm> fields) {
        return fields.field("name", "homeclass_list.name")
                .field("gradeLevelId", "homeclass_list.grade", Long.class,
                        level -> grades.stream().filter(g -> g.id().equals(level)).map(GradeLevelChoice::name).findFirst().orElse(""));
    }

    @Override
    protected long create(ClassForm form) {
        return service.create(year, form);
    }

    @Override
    protected void change(long id, ClassForm form) {
        service.save(id, form);
    }

    @Override
    protected String saved() {
        notices.done("homeclass_edit.done", getForm().name);
        return "/homeclass/view?faces-redirect=true&id=" + getId();
    }

    public String delete() {
        try {
            service.delete(getId());
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        notices.done("homeclass_edit.deleted", getRecord().name());
        return "/homeclass/list?faces-redirect=true&year=" + getRecord().yearId();
    }

    public Long getYear() {
        return year;
    }

    public void setYear(Long year) {
        this.year = year;
    }

    public List<GradeLevelChoice> getGrades() {
        return grades;
    }
}
