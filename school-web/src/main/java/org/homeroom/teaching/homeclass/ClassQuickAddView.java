package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/** The field for creating several classes at once. */
@Named
@RequestScoped
public class ClassQuickAddView implements View {
    @Inject
    ClassEditService service;
    @Inject
    ClassListView list;
    @Inject
    Notices notices;
    String names;

    public String add() {
        try {
            notices.done("homeclass_list.added", service.createAll(list.getYearId(), names, null));
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        }
        return "/homeclass/list?faces-redirect=true&year=" + list.getYearId();
    }
}
