package org.homeroom.web.form;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/**
 * The form of a record, from which nothing typed is lost: a draft is kept until it is saved, and where someone else saved the
 * record meanwhile both are shown. A view of one feature says where its form is read and stored, and where to go then; it is view
 * scoped, as the form is shown again after each of these.
 *
 * @param <F> the form
 */
public abstract class EditView<F extends EditForm> implements View, Serializable {
    private static final long serialVersionUID = 1L;
    /** Attempts to save while others keep saving, before this person is asked to try again. */
    static final int ATTEMPTS = 3;
    @Inject
    Drafts drafts;
    @Inject
    protected Notices notices;
    protected Long id;
    /** The record as it was read last; null for a new one. */
    protected F stored;
    protected F form;
    List<Conflicts.Line> conflict = List.of();

    /** Who reads and stores the record. */
    protected abstract Editing<F> service();

    protected F blank() {
        return service().blank();
    }

    protected F read(long recordId) {
        return service().edit(recordId);
    }

    /** What is stored, in the lines that the open form has, where a form has lines that come and go. */
    protected F besideForm(F read) {
        return read;
    }

    /** How a value is shown to be read; for a field that holds the id of something else. */
    protected String reading(FormField field, Object value) {
        return field.read(value, Notices::text);
    }

    protected long create(F typed) {
        return service().create(typed);
    }

    protected void change(long recordId, F typed) {
        service().save(recordId, typed);
    }

    /** Says that it is done. {@link #stored} is still null where the record is new; its id is known by now. @return where to go */
    protected abstract String saved();

    public void open() {
        if (id == null) {
            form = blank();
        } else {
            stored = read(id);
            form = Forms.copy(stored);
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
        F opened = besideForm(stored);
        stored = read(id);
        conflict = Conflicts.between(form.version == opened.version ? opened : null, form, besideForm(stored), Notices::text, this::reading);
        form.version = stored.version;
    }

    /** The key under which what is typed is kept; null where no draft is. */
    public String getDraft() {
        return null;
    }
}
