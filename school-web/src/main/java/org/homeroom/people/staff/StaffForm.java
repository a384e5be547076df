package org.homeroom.people.staff;

import java.time.LocalDate;
import org.homeroom.people.person.PersonForm;

/** What is typed about someone who works at the school. */
public class StaffForm extends PersonForm {
    private static final long serialVersionUID = 1L;
    public String code;
    public String jobTitle;
    public LocalDate startedOn;
    public LocalDate leftOn;

    /** The form as it is opened for someone that there is. */
    public static StaffForm of(StaffDetails staff) {
        StaffForm form = new StaffForm();
        form.version = staff.version();
        form.givenName = staff.givenName();
        form.familyName = staff.familyName();
        form.called = staff.called();
        form.email = staff.email();
        form.phone = staff.phone();
        form.code = staff.code();
        form.jobTitle = staff.jobTitle();
        form.startedOn = staff.startedOn();
        form.leftOn = staff.leftOn();
        return form;
    }
}
