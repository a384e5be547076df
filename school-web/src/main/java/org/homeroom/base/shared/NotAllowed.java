package org.homeroom.base.shared;

/** This person may not do that. Shown as {@link NotFound}, so that it does not reveal what exists. */
public class NotAllowed extends SchoolException {
    public NotAllowed() {
        super("error.not_found");
    }
}
