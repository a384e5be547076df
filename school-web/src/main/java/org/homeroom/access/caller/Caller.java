package org.homeroom.access.caller;

import java.util.Optional;

/** Says whose request this is. On the web the answer comes from Jakarta Security; tests supply their own. */
public interface Caller {
    /** Empty for a visitor. */
    Optional<Long> accountId();

    /** Whether the session began under this password of the account: the account counts them. */
    boolean holds(int credential);

    /** The network address that the request comes from. */
    String client();

    /** For the log of a change. */
    default String by() {
        return accountId().map(id -> " by account " + id).orElse(" by a visitor");
    }
}
