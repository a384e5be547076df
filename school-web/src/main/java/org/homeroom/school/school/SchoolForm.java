package org.homeroom.school.school;

import org.homeroom.web.form.EditForm;

/** What is typed about the school. */
public class SchoolForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private String name;
    private String shortName;
    private String country;
    private String timeZone;
    private String language;
    private String email;
    private String phone;

    /** The form as it is opened for a school that was named already. */
    static SchoolForm of(School school) {
        SchoolForm form = new SchoolForm();
        form.setVersion(school.getVersion());
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
        copy.setVersion(getVersion());
        copy.name = name;
        copy.shortName = shortName;
        copy.country = country;
        copy.timeZone = timeZone;
        copy.language = language;
        copy.email = email;
        copy.phone = phone;
        return copy;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getShortName() {
        return shortName;
    }

    public void setShortName(String shortName) {
        this.shortName = shortName;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String phone) {
        this.phone = phone;
    }
}
