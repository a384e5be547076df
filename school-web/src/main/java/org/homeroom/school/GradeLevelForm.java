package org.homeroom.school;

import org.homeroom.draft.EditForm;

/** What is typed about a grade level that there is: its name. */
public class GradeLevelForm implements EditForm {
    private int version;
    private String newName;

    public GradeLevelForm(int version, String newName) {
        this.version = version;
        this.newName = newName;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public void setVersion(int version) {
        this.version = version;
    }

    public String getNewName() {
        return newName;
    }

    public void setNewName(String newName) {
        this.newName = newName;
    }
}
