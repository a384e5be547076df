package org.homeroom.desk.setup;

import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.SetUpStep.Need;

/**
 * How far a step of the set-up is.
 *
 * @param count    what is there already
 * @param yearId   the current year; null where there is none
 * @param yearName empty where there is none
 */
public record SetUpProgress(SetUpStep step, long count, Long yearId, String yearName) {
    public boolean done() {
        return count > 0;
    }

    /** Whether the school cannot work before this is done. */
    public boolean missing() {
        return !done() && step.need() == Need.FIRST;
    }

    /** Where it is done. */
    public String path() {
        return step.goal().path(count, yearId);
    }
}
