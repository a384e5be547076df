package org.homeroom.yearbook.portrait;

import java.util.Locale;

/**
 * The state of a student's portrait in a year's book: the three conditions, and what to do next.
 *
 * @param className        this year's; null if there is none, and then there is no place in the book either
 * @param step             what is missing first
 * @param consent          about the yearbook; null if nobody has decided
 * @param portraitObjectId the photo that is, or would be, in the book; null if there is none
 * @param portraitPlaceholder   its placeholder
 * @param chosen           whether it was chosen, rather than simply being the newest
 */
public record PortraitStanding(long studentId, String name, String className, Step step, Boolean consent,
                               String portraitObjectId, String portraitPlaceholder, boolean chosen) {

    public enum Step {
        SHOWN, NO_CLASS, NO_PHOTO, PREPARING, WAITING, REJECTED, CONSENT_MISSING, CONSENT_REFUSED;

        public String getText() {
            return "book.step_" + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean shown() {
        return step == Step.SHOWN;
    }

    /** Whether an editor has approved the photo that is to be in the book. */
    public boolean approved() {
        return step == Step.SHOWN || step == Step.CONSENT_MISSING || step == Step.CONSENT_REFUSED || step == Step.NO_CLASS;
    }

    public boolean consented() {
        return Boolean.TRUE.equals(consent);
    }
}
