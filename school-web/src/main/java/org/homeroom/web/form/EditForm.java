package org.homeroom.web.form;

/** What is typed about a record, and the version of the record at the time; 0 for a new one. */
public abstract class EditForm implements Form {
    private static final long serialVersionUID = 1L;
    public int version;
}
