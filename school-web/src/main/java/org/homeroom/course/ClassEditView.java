package org.homeroom.course;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.homeroom.account.CurrentUser;
import org.homeroom.account.Permission;
import org.homeroom.school.GradeLevelChoice;
import org.homeroom.school.GradeLevelService;
import org.homeroom.school.SchoolFrame;
import org.homeroom.shared.Conflict;
import org.homeroom.shared.NotFound;
import org.homeroom.shared.RuleBroken;
import org.homeroom.web.Conflicts;
import org.homeroom.web.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The form of a class; without an id, of a new one in the year that is given, or in this one. */
@Named
@ViewScoped
public class ClassEditView implements Serializable {
    @Inject
    ClassEditService service;
    @Inject
    GradeLevelService gradeLevels;
    @Inject
    CurrentUser user;
    @Inject
    SchoolFrame school;
    @Inject
    Notices notices;
    private Long id;
    private Long year;
    private ClassDetails stored;
    private ClassForm form;
    private List<GradeLevelChoice> grades;
    private List<Conflicts.Line> conflict = List.of();

    public void open() {
        user.requireAll(Permission.CLASS_EDIT);
        grades = gradeLevels.choices();
        if (id == null) {
            year = year == null ? school.getYearId() : year;
            if (year == null) {
                throw new NotFound();
            }
            form = new ClassForm();
        } else {
            stored = service.details(id);
            form = ClassForm.of(stored);
        }
    }

    public String save() {
        try {
            if (id == null) {
                id = service.create(year, form);
            } else {
                service.save(id, form);
            }
        } catch (Conflict e) {
            meet(service.details(id));
            return null;
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        notices.done("course_class-edit.done", form.getName());
        return "/course/class?faces-redirect=true&id=" + id;
    }

    private void meet(ClassDetails now) {
        conflict = Conflicts.between(ClassForm.of(stored), form, ClassForm.of(now))
                .field("name", "course_classes.name", ClassForm::getName, ClassForm::setName)
                .field("gradeLevelId", "course_classes.grade", ClassForm::getGradeLevelId, ClassForm::setGradeLevelId,
                        level -> grades.stream().filter(g -> g.id().equals(level)).map(GradeLevelChoice::name).findFirst().orElse(""))
                .lines();
        stored = now;
        form.setVersion(now.version());
    }

    public String delete() {
        try {
            service.delete(id);
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        notices.done("course_class-edit.deleted", stored.name());
        return "/course/classes?faces-redirect=true&year=" + stored.yearId();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public Long getYear() {
        return year;
    }

    public void setYear(Long year) {
        this.year = year;
    }

    /** Null for a new one. */
    public ClassDetails getStored() {
        return stored;
    }

    public ClassForm getForm() {
        return form;
    }

    public List<GradeLevelChoice> getGrades() {
        return grades;
    }

    public List<Conflicts.Line> getConflict() {
        return conflict;
    }
}
