package org.homeroom.office.registration;

/**
 * What the holder of a mailed link may know of a registration.
 *
 * @param step     what the link is for now
 * @param name     the child's name; null if the link leads nowhere
 * @param question the office's question; null if there is none
 */
public record OpenRegistration(Step step, String name, String question) {
    static final OpenRegistration GONE = new OpenRegistration(Step.GONE, null, null);

    public enum Step {
        VERIFY, ANSWER, DONE, GONE
    }
}
