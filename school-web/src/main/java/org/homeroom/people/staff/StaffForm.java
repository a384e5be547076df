package org.homeroom.people.staff;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.homeroom.people.person.PersonForm;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

public class StaffForm extends PersonForm {
    private static final long serialVersionUID = 1L;
    @NotBlank @Size(max = StaffMember.CODE_LENGTH) @Label("staff.code")
    public String code;
    @NotBlank @Size(max = StaffMember.TITLE_LENGTH) @Label("staff.job_title")
    public String jobTitle;
    @NotNull @Is(Is.Kind.DAY) @Label("staff.started_on")
    public LocalDate startedOn;
    @Is(Is.Kind.DAY) @Label("staff.left_on")
    public LocalDate leftOn;

    static StaffForm of(StaffMember staff) {
        StaffForm form = new StaffForm();
        form.version = staff.getVersion();
        form.take(staff.getPerson());
        form.code = staff.getCode();
        form.jobTitle = staff.getJobTitle();
        form.startedOn = staff.getStartedOn();
        form.leftOn = staff.getLeftOn();
        return form;
    }

    void describe(StaffMember staff) {
        describe(staff.getPerson());
        staff.describe(code, jobTitle, startedOn, leftOn);
    }
}
