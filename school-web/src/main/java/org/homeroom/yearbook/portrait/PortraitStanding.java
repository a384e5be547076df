package org.homeroom.yearbook.portrait;

import java.util.Locale;

/**
 * Where a student stands with their portrait in a year's book: the three things that must hold, and what to do next.
 *
 * @param className        this year's; null where there is none, and then there is no place in the book either
 * @param step             what is missing first
 * @param consent          about the yearbook; null where nobody decided
 * @param portraitObjectId the photo in the book, or the one that would stand there; null where there is none
 * @param portraitColour   its placeholder
 * @param chosen           whether it was chosen, and is not simply the newest
 */
public record PortraitStanding(long studentId, String name, String className, Step step, Boolean consent,
                               String portraitObjectId, String portraitColour, boolean chosen) {

    /** What is missing first. */
    public enum Step {
        SHOWN, NO_CLASS, NO_PHOTO, PREPARING, WAITING, REJECTED, CONSENT_MISSING, CONSENT_REFUSED;

        /** Key of its sentence in the bundle. */
        public String getText() {
            return "book.step_" + name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean shown() {
        return step == Step.SHOWN;
    }

    /** Whether an editor approved the photo that is to stand in the book. */
    public boolean approved() {
        return step == Step.SHOWN || step == Step.CONSENT_MISSING || step == Step.CONSENT_REFUSED || step == Step.NO_CLASS;
    }

    /** Whether consent is given. */
    public boolean consented() {
        return Boolean.TRUE.equals(consent);
    }
}
