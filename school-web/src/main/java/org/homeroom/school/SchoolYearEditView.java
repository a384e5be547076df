package org.homeroom.school;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.homeroom.shared.Conflict;
import org.homeroom.shared.RuleBroken;
import org.homeroom.web.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The form of a school year and its terms. */
@Named
@ViewScoped
public class SchoolYearEditView implements Serializable {
    @Inject
    SchoolYearService service;
    @Inject
    Notices notices;
    private Long id;
    private SchoolYearForm form;

    public void open() {
        form = id != null ? service.edit(id) : service.propose(List.of(Notices.text("school_year-edit.proposal").split(",")));
    }

    public String save() {
        try {
            service.save(id, form);
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        } catch (Conflict e) {
            notices.error(e);
            form.setVersion(service.edit(id).getVersion());
            return null;
        }
        notices.done("school_year-edit.done", form.getName());
        return id == null ? "/school/set-up?faces-redirect=true" : "/school/years?faces-redirect=true";
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public SchoolYearForm getForm() {
        return form;
    }
}
