package org.homeroom.web.form;

import java.io.Serializable;

/** What is typed about a record, and the version of the record that it began with; 0 where there is none yet. */
public abstract class EditForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private int version;

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
