package org.homeroom.school.gradelevel;

import org.homeroom.web.form.EditForm;

/** What is typed about a grade level that there is: its name. */
public class GradeLevelForm extends EditForm {
    private static final long serialVersionUID = 1L;
    public String newName;

    public GradeLevelForm(int version, String newName) {
        this.version = version;
        this.newName = newName;
    }
}
