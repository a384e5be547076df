package org.homeroom.people.guardian;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.homeroom.web.list.ListView;

/** The list of guardians. */
@Named
@RequestScoped
public class GuardianListView extends ListView<GuardianRow> {
    @Inject
    GuardianService service;

    public GuardianListView() {
        super(GuardianRow.COLUMNS);
    }

    @Override
    protected Slice<GuardianRow> read(PageRequest page) {
        return service.list(page);
    }
}
