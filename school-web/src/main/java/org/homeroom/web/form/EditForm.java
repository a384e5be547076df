package org.homeroom.web.form;

/** What is typed about a record, and the version of the record that it began with; 0 where there is none yet. */
public abstract class EditForm implements Form {
    private static final long serialVersionUID = 1L;
    public int version;
}
