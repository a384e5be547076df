package org.homeroom.people.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.base.shared.Slice;
import org.homeroom.web.list.ListState;

/** The list of the staff. */
@Named
@RequestScoped
public class StaffListView {
    @Inject
    StaffService service;
    private ListState list;
    private Slice<StaffRow> staff;

    public void load() {
        list = ListState.ofPage("name", "state");
        staff = service.list(list.request(), new StaffFilter(list.getQuery(), list.filter("state")));
    }

    public ListState getList() {
        return list;
    }

    public Slice<StaffRow> getStaff() {
        return staff;
    }
}
