package org.homeroom.people.staff;

import java.time.LocalDate;
import org.homeroom.people.person.PersonForm;

/** What is typed about someone who works at the school. */
public class StaffForm extends PersonForm {
    private static final long serialVersionUID = 1L;
    private String code;
    private String jobTitle;
    private LocalDate startedOn;
    private LocalDate leftOn;

    /** The form as it is opened for someone that there is. */
    public static StaffForm of(StaffDetails staff) {
        StaffForm form = new StaffForm();
        form.takeNames(staff.givenName(), staff.familyName(), staff.called());
        form.takeContact(staff.email(), staff.phone());
        form.code = staff.code();
        form.jobTitle = staff.jobTitle();
        form.startedOn = staff.startedOn();
        form.leftOn = staff.leftOn();
        form.setVersion(staff.version());
        return form;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public void setJobTitle(String jobTitle) {
        this.jobTitle = jobTitle;
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public void setStartedOn(LocalDate startedOn) {
        this.startedOn = startedOn;
    }

    public LocalDate getLeftOn() {
        return leftOn;
    }

    public void setLeftOn(LocalDate leftOn) {
        this.leftOn = leftOn;
    }
}
