package org.homeroom.access.account;

import java.util.Optional;

/** Says whose request this is. On the web the answer comes from Jakarta Security; tests supply their own. */
public interface Caller {
    /** Empty for a visitor. */
    Optional<Long> accountId();

    /** Whether the session began under this password of the account, see {@link Rights#credential()}. */
    boolean holds(int credential);
}
