package org.homeroom.web.form;

/** Unsaved form input. */
public interface Drafts {
    /** Deletes a draft once it has been saved. */
    void drop(String form);
}
