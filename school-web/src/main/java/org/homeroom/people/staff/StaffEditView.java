package org.homeroom.people.staff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.people.person.PersonForm;
import org.homeroom.web.form.Conflicts;
import org.homeroom.web.form.EditView;
import org.omnifaces.cdi.ViewScoped;

/** The form of someone who works at the school; without an id, of someone new. */
@Named
@ViewScoped
public class StaffEditView extends EditView<StaffDetails, StaffForm> {
    private static final long serialVersionUID = 1L;
    @Inject
    StaffService service;
    @Inject
    CurrentUser user;
    @Inject
    SchoolDay day;

    @Override
    protected StaffForm blank() {
        user.requireAll(Permission.STAFF_EDIT);
        StaffForm form = new StaffForm();
        form.startedOn = day.today();
        return form;
    }

    @Override
    protected StaffDetails read(long id) {
        return service.details(id);
    }

    @Override
    protected StaffForm formOf(StaffDetails staff) {
        return StaffForm.of(staff);
    }

    @Override
    protected Conflicts<StaffForm> compare(Conflicts<StaffForm> fields) {
        return PersonForm.compareContact(PersonForm.compareNames(fields))
                .field("code", "staff.code").field("jobTitle", "staff.job_title")
                .field("startedOn", "staff.started_on").field("leftOn", "staff.left_on");
    }

    @Override
    protected long create(StaffForm form) {
        return service.create(form);
    }

    @Override
    protected void change(long id, StaffForm form) {
        service.save(id, form);
    }

    @Override
    protected String saved() {
        notices.done("person.saved", getForm().name());
        return "/staff/view?faces-redirect=true&id=" + getId();
    }

    @Override
    public String getDraft() {
        return "staff." + (getId() == null ? "new" : getId());
    }
}
