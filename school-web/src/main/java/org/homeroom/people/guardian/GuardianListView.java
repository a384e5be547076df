package org.homeroom.people.guardian;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.base.shared.Slice;
import org.homeroom.web.list.ListState;

/** The list of guardians. */
@Named
@RequestScoped
public class GuardianListView {
    @Inject
    GuardianService service;
    private ListState list;
    private Slice<GuardianRow> guardians;

    public void load() {
        list = ListState.ofPage("name", "account");
        guardians = service.list(list.request(), filter(list));
    }

    static GuardianFilter filter(ListState list) {
        return new GuardianFilter(list.getQuery(), list.filter("account"));
    }

    public ListState getList() {
        return list;
    }

    public Slice<GuardianRow> getGuardians() {
        return guardians;
    }
}
