package org.homeroom.school.gradelevel;

import org.homeroom.web.form.EditForm;

/** What is typed about a grade level that there is: its name. */
public class GradeLevelForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private String newName;

    public GradeLevelForm(int version, String newName) {
        setVersion(version);
        this.newName = newName;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}
