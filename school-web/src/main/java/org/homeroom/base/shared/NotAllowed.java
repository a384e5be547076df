package org.homeroom.base.shared;

/** This person may not do that. Shown as {@link NotFound}, so that it does not reveal what exists. */
public class NotAllowed extends SchoolException {
    public NotAllowed() {
        this("error.not_found");
    }

    /** With a sentence of its own, where the record is no secret but what was asked of it is not for everybody. */
    public NotAllowed(String key) {
        super(key);
    }
}
