package org.homeroom.web.form;

/** What was typed into forms and not saved yet, as a form needs it. */
public interface Drafts {
    /** Forgets a draft: it was saved. */
    void drop(String form);
}
