package org.homeroom.staff;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.homeroom.account.CurrentUser;
import org.homeroom.account.Permission;
import org.homeroom.draft.DraftService;
import org.homeroom.people.Person;
import org.homeroom.school.SchoolFrame;
import org.homeroom.shared.Conflict;
import org.homeroom.shared.SchoolException;
import org.homeroom.web.Conflicts;
import org.homeroom.web.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The form of someone who works at the school; without an id, of someone new. */
@Named
@ViewScoped
public class StaffEditView implements Serializable {
    @Inject
    StaffService service;
    @Inject
    DraftService drafts;
    @Inject
    CurrentUser user;
    @Inject
    SchoolFrame school;
    @Inject
    Notices notices;
    private Long id;
    private StaffDetails staff;
    private StaffForm form;
    private List<Conflicts.Line> conflict = List.of();

    public void open() {
        if (id == null) {
            user.requireAll(Permission.STAFF_EDIT);
            form = new StaffForm();
            form.setStartedOn(school.getToday());
        } else {
            staff = service.details(id);
            form = StaffForm.of(staff);
        }
    }

    public String save() {
        String draft = getDraft();
        try {
            if (id == null) {
                id = service.create(form);
            } else {
                service.save(id, form);
            }
        } catch (Conflict e) {
            meet(service.details(id));
            return conflict.isEmpty() ? save() : null;
        } catch (SchoolException e) {
            notices.error(e);
            return null;
        }
        drafts.drop(draft);
        notices.done("people.saved", Person.name(form.getGivenName(), form.getCalled(), form.getFamilyName()));
        return "/staff/member?faces-redirect=true&id=" + id;
    }

    private void meet(StaffDetails now) {
        StaffForm opened = form.getVersion() == staff.version() ? StaffForm.of(staff) : null;
        conflict = Conflicts.between(opened, form, StaffForm.of(now))
                .field("givenName", "people.given_name", StaffForm::getGivenName, StaffForm::setGivenName)
                .field("familyName", "people.family_name", StaffForm::getFamilyName, StaffForm::setFamilyName)
                .field("called", "people.called", StaffForm::getCalled, StaffForm::setCalled)
                .field("email", "people.email", StaffForm::getEmail, StaffForm::setEmail)
                .field("phone", "people.phone", StaffForm::getPhone, StaffForm::setPhone)
                .field("code", "staff.code", StaffForm::getCode, StaffForm::setCode)
                .field("jobTitle", "staff.job_title", StaffForm::getJobTitle, StaffForm::setJobTitle)
                .field("startedOn", "staff.started_on", StaffForm::getStartedOn, StaffForm::setStartedOn)
                .field("leftOn", "staff.left_on", StaffForm::getLeftOn, StaffForm::setLeftOn)
                .lines();
        staff = now;
        form.setVersion(now.version());
    }

    /** The key under which what is typed is kept. */
    public String getDraft() {
        return "staff.member." + (id == null ? "new" : id);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** Null for someone new. */
    public StaffDetails getStaff() {
        return staff;
    }

    public StaffForm getForm() {
        return form;
    }

    public List<Conflicts.Line> getConflict() {
        return conflict;
    }
}
