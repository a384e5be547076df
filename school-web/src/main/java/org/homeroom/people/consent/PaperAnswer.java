package org.homeroom.people.consent;

import org.homeroom.people.consent.Consent.Purpose;

/** What a paper form says about one purpose. */
public record PaperAnswer(long student, Purpose purpose, boolean given) {
    public PaperAnswer {
        if (purpose == null || purpose == Purpose.UNKNOWN) {
            throw new IllegalArgumentException("An unknown purpose");
        }
    }
}
