package org.homeroom.base.shared;

/** There is no such record, or none that this person may know of. */
public class NotFound extends SchoolException {
    public NotFound() {
        super("error.not_found");
    }

    /** @throws NotFound if it is null */
    public static <T> T ifNull(T found) {
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }
}
