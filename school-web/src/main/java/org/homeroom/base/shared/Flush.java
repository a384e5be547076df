package org.homeroom.base.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;

/** Writes what a service changed before it returns, so that another's change surfaces where it can be explained. */
public final class Flush {
    private Flush() {
    }

    /** @throws Conflict where someone else was quicker by a moment */
    public static void now(EntityManager em) {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new Conflict();
        }
    }
}
