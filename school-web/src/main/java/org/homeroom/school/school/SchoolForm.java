package org.homeroom.school.school;

import org.homeroom.web.form.EditForm;

/** What is typed about the school. */
public class SchoolForm extends EditForm {
    private static final long serialVersionUID = 1L;
    public String name;
    public String shortName;
    public String country;
    public String timeZone;
    public String language;
    public String email;
    public String phone;

    /** The form as it is opened for a school that was named already. */
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
        return form;
    }

    SchoolForm copy() {
        SchoolForm copy = new SchoolForm();
        copy.version = version;
        copy.name = name;
        copy.shortName = shortName;
        copy.country = country;
        copy.timeZone = timeZone;
        copy.language = language;
        copy.email = email;
        copy.phone = phone;
        return copy;
    }
}
