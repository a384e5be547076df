package org.homeroom.web.form;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.View;

/**
 * A record's form, from which nothing typed is lost: a draft is kept until it is saved, and if someone else has saved the record
 * meanwhile, both versions are shown. Subclasses say where the form is read and stored, and where to go next; they are view
 * scoped, as the form may be shown again.
 *
 * @param <F> the form
 */
public abstract class EditView<F extends EditForm> implements View, Serializable {
    private static final long serialVersionUID = 1L;
    /** Attempts to save while others keep saving, before the user is asked to try again. */
    static final int ATTEMPTS = 3;
    @Inject
    Drafts drafts;
    @Inject
    protected Notices notices;
    protected Long id;
    /** The record as last read; null for a new one. */
    protected F stored;
    protected F form;
    List<Conflicts.Line> conflict = List.of();

    /** Reads and stores the record. */
    protected abstract Editing<F> service();

    protected F blank() {
        return service().blank();
    }

    protected F read(long recordId) {
        return service().edit(recordId);
    }

    /** What is stored, arranged by the rows of the open form, for forms with a variable number of rows. */
    protected F besideForm(F read) {
        return read;
    }

    /** A value as shown to readers; override for fields that hold the id of something else. */
    protected String reading(FormField field, Object value) {
        return field.read(value, Notices::text);
    }

    protected long create(F typed) {
        return service().create(typed);
    }

    protected void change(long recordId, F typed) {
        service().save(recordId, typed);
    }

    /** Confirms that it was saved. {@link #stored} is still null for a new record, whose id is known by now. @return where to go */
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
        drafts.drop(draft);
        return saved();
    }

    /**
     * Tries again if someone else has saved meanwhile without any difference from this form.
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

    /** Someone else has saved meanwhile: shows both versions, and lets the next save go through. */
    private void compareWithStored() {
        F opened = besideForm(stored);
        stored = read(id);
        conflict = Conflicts.between(form.version == opened.version ? opened : null, form, besideForm(stored), Notices::text, this::reading);
        form.version = stored.version;
    }

    /** The key under which the draft is kept: of this record, or of a new one. */
    public String getDraft() {
        return form.getClass().getSimpleName().replaceFirst("Form$", "").toLowerCase(Locale.ROOT) + "." + (id == null ? "new" : id);
    }
}
