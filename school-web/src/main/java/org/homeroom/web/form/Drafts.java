package org.homeroom.web.form;

/** Unsaved form input, as far as forms need to know of it. */
public interface Drafts {
    /** Deletes a draft once it has been saved. */
    void drop(String form);
}
