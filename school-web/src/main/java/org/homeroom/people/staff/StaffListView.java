package org.homeroom.people.staff;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.homeroom.web.list.ListView;

/** The list of the staff. */
@Named
@RequestScoped
public class StaffListView extends ListView<StaffRow> {
    @Inject
    StaffService service;

    public StaffListView() {
        super(StaffRow.COLUMNS);
    }

    @Override
    protected Slice<StaffRow> read(PageRequest page) {
        return service.list(page);
    }
}
