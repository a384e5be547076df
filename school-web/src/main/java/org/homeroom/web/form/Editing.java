package org.homeroom.web.form;

import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotFound;

/** A service whose records are edited in a form; every method checks who is asking. */
public interface Editing<F extends EditForm> {
    /** The form for a new record, for those who may create one. By default none may be created. */
    default F blank() {
        throw new NotFound();
    }

    /** The record as it is now, for those who may change it. */
    F edit(long id);

    /** @return the new record's id */
    default long create(F form) {
        throw new NotFound();
    }

    /** @throws Conflict if the record has changed since the form was opened */
    void save(long id, F form);
}
