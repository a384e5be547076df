package org.homeroom.web.form;

import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotFound;

/** A service whose records are edited by a form; it checks who asks, each time. */
public interface Editing<F extends EditForm> {
    /** The form of a new record, for those who may make one. By default none is made. */
    default F blank() {
        throw new NotFound();
    }

    /** The form of a record as it is now, for those who may change it. */
    F edit(long id);

    /** @return the new record's id */
    default long create(F form) {
        throw new NotFound();
    }

    /** @throws Conflict where the record was changed since the form was opened */
    void save(long id, F form);
}
