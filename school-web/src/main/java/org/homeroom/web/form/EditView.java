package org.homeroom.web.form;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.web.page.Notices;

/**
 * The form of a record, from which nothing typed is lost: a draft is kept until it is saved, and where someone else saved the
 * record meanwhile both are shown. A view of one feature says what its record is and where it is stored; it is view scoped, as
 * the form is shown again after each of these.
 *
 * @param <R> the record as it is shown
 * @param <F> the form
 */
public abstract class EditView<R extends Serializable, F extends EditForm> implements Serializable {
    private static final long serialVersionUID = 1L;
    /** Attempts to save while others keep saving, before this person is asked to try again. */
    static final int ATTEMPTS = 3;
    @Inject
    Drafts drafts;
    @Inject
    protected Notices notices;
    private Long id;
    private R stored;
    private F form;
    private List<Conflicts.Line> conflict = List.of();

    /** The form of a new record, for those who may make one. By default none is made here. */
    protected F blank() {
        throw new NotFound();
    }

    /** The record as it is now, for those who may change it. */
    protected abstract R read(long recordId);

    /** The form as it is opened for a record. */
    protected abstract F formOf(R read);

    /** Registers the fields to compare. */
    protected abstract Conflicts<F> compare(Conflicts<F> fields);

    /** @return the new record's id */
    protected long create(F typed) {
        throw new NotFound();
    }

    /** @throws Conflict where the record was changed since the form was opened */
    protected abstract void change(long recordId, F typed);

    /** Says that it is done. {@link #getRecord()} is still null where the record is new; its id is known by now. */
    protected abstract String saved();

    public void open() {
        if (id == null) {
            form = blank();
        } else {
            stored = read(id);
            form = formOf(stored);
        }
    }

    public String save() {
        String draft = getDraft();
        try {
            if (id == null) {
                id = create(form);
            } else if (!changed()) {
                return null;
            }
        } catch (SchoolException e) {
            notices.error(e);
            return null;
        }
        if (draft != null) {
            drafts.drop(draft);
        }
        return saved();
    }

    /**
     * Tries again where someone else saved meanwhile, but left nothing to show: no field of theirs differs from this form.
     *
     * @return whether it is stored; otherwise both are shown
     */
    private boolean changed() {
        for (int attempt = 1;; attempt++) {
            try {
                change(id, form);
                return true;
            } catch (Conflict e) {
                compareWithStored();
                if (!conflict.isEmpty()) {
                    return false;
                }
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Someone else was here meanwhile: shows both, and lets the next save go through. */
    private void compareWithStored() {
        F opened = formOf(stored);
        stored = read(id);
        F now = formOf(stored);
        conflict = compare(Conflicts.between(form.version == opened.version ? opened : null, form, now)).lines();
        form.version = now.version;
    }

    /** The key under which what is typed is kept; null where no draft is. */
    public String getDraft() {
        return null;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    /** Null for a new one. */
    public R getRecord() {
        return stored;
    }

    public F getForm() {
        return form;
    }

    public List<Conflicts.Line> getConflict() {
        return conflict;
    }
}
