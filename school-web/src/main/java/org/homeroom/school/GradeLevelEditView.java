package org.homeroom.school;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.homeroom.shared.NotFound;
import org.homeroom.shared.RuleBroken;
import org.homeroom.web.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The form that gives a grade level another name. */
@Named
@ViewScoped
public class GradeLevelEditView implements Serializable {
    @Inject
    GradeLevelService service;
    @Inject
    Notices notices;
    private Long id;
    private String newName;

    public void open() {
        newName = service.list().stream().filter(row -> row.id().equals(id)).findFirst().orElseThrow(NotFound::new).name();
    }

    public String save() {
        try {
            service.rename(id, newName);
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        notices.done("school_grade-level-edit.done", newName);
        return "/school/grade-levels?faces-redirect=true";
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}
