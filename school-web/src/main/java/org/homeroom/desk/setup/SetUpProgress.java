package org.homeroom.desk.setup;

import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.SetUpStep.Need;

/**
 * How far along a step of the set-up is.
 *
 * @param count    what is there already
 * @param yearId   the current year; null if there is none
 * @param yearName empty if there is none
 */
public record SetUpProgress(SetUpStep step, long count, Long yearId, String yearName) {
    public boolean done() {
        return count > 0;
    }

    /** Whether the school cannot work before this is done. */
    public boolean missing() {
        return !done() && step.need() == Need.FIRST;
    }

    public String path() {
        return step.goal().path(count, yearId);
    }
}
