package org.homeroom.base.store;

/** The object store is away or refused; nothing was changed, and the same call may succeed later. */
public class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
