package org.homeroom.office.registration;

/**
 * What the holder of a mailed link may know of a registration.
 *
 * @param step     what the link is for now
 * @param name     the child's name; null where the link leads nowhere
 * @param question what the office asks; null where it asks nothing
 */
public record OpenRegistration(Step step, String name, String question) {
    static final OpenRegistration GONE = new OpenRegistration(Step.GONE, null, null);

    /** What a link is for now. */
    public enum Step {
        VERIFY, ANSWER, DONE, GONE
    }
}
