package org.homeroom.draft;

import java.io.Serializable;

/** What is typed about a record, and the version of the record that it began with. */
public interface EditForm extends Serializable {
    int getVersion();

    void setVersion(int version);
}
