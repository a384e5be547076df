package org.homeroom.base.shared;

/** There is no such record, or none that this person may know of. */
public class NotFound extends SchoolException {
    public NotFound() {
        super("error.not_found");
    }
}
