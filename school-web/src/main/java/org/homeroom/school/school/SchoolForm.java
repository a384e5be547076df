package org.homeroom.school.school;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.homeroom.web.form.EditForm;
import org.homeroom.web.form.Is;
import org.homeroom.web.form.Label;

public class SchoolForm extends EditForm {
    private static final long serialVersionUID = 1L;
    @NotBlank @Size(max = School.NAME_LENGTH) @Label("school_edit.name")
    public String name;
    @NotBlank @Size(max = School.SHORT_NAME_LENGTH) @Label("school_edit.short_name")
    public String shortName;
    @NotBlank @Is(Is.Kind.COUNTRY) @Label("school_edit.country")
    public String country;
    @NotBlank @Label("school_edit.time_zone")
    public String timeZone;
    @NotBlank @Label("school_edit.language")
    public String language;
    @Is(Is.Kind.EMAIL) @Label("school_edit.email")
    public String email;
    @Is(Is.Kind.PHONE) @Size(max = School.PHONE_LENGTH) @Label("school_edit.phone")
    public String phone;
    /** One a line. */
    @Is(Is.Kind.LINES) @Size(max = School.GENDERS_LENGTH) @Label("school_edit.genders")
    public String genders;

    static SchoolForm of(School school) {
        SchoolForm form = new SchoolForm();
        form.version = school.getVersion();
        form.name = school.getName();
        form.shortName = school.getShortName();
        form.country = school.getCountry();
        form.timeZone = school.getZone().getId();
        form.language = school.getLanguage();
        form.email = school.getEmail();
        form.phone = school.getPhone();
        form.genders = school.getGenders();
        return form;
    }
}
