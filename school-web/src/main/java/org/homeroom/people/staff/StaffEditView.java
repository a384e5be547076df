package org.homeroom.people.staff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.web.form.EditView;
import org.homeroom.web.form.Editing;
import org.omnifaces.cdi.ViewScoped;

/** The form for a member of staff; without an id, for a new one. */
@Named
@ViewScoped
public class StaffEditView extends EditView<StaffForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    StaffService service;

    @Override
    protected Editing<StaffForm> service() {
        return service;
    }

    @Override
    protected String saved() {
        notices.done("person.saved", form.name());
        return "/staff/view?faces-redirect=true&id=" + id;
    }
}
