package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.web.page.Notices;

/** The line in which several classes are made at once. */
@Named
@RequestScoped
public class ClassQuickAddView {
    @Inject
    ClassEditService service;
    @Inject
    ClassListView list;
    @Inject
    Notices notices;
    private String names;

    public String add() {
        try {
            notices.done("homeclass_list.added", service.createAll(list.getYearId(), names, null));
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        return "/homeclass/list?faces-redirect=true&year=" + list.getYearId();
    }

    public String getNames() {
        return names;
    }

    public void setNames(String names) {
        this.names = names;
    }
}
