package org.homeroom.access.account;

import java.util.Optional;

/** Says whose request this is. The web's comes from Jakarta Security; tests have their own. */
public interface Caller {
    /** The account that is signed in; empty for a visitor. */
    Optional<Long> accountId();

    /**
     * Whether the request belongs to a session that was begun under this password of the account.
     *
     * @param credential which password the account has now, see {@link Rights#credential()}
     */
    boolean holds(int credential);
}
