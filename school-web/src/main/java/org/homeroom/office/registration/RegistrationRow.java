package org.homeroom.office.registration;

import java.time.Instant;
import org.homeroom.office.registration.Registration.State;

/** A line of the office's list. */
public record RegistrationRow(Long id, String givenName, String familyName, String email, String country, State state,
                              Instant receivedAt) {
    /** As the list is sorted: family name first. */
    public String name() {
        return familyName + ", " + givenName;
    }

    /** How the state looks as a badge. */
    public String kind() {
        return kind(state);
    }

    static String kind(State state) {
        return switch (state) {
            case WAITING -> "warning";
            case ACCEPTED -> "good";
            case DECLINED -> "danger";
            case UNVERIFIED, ASKED, UNKNOWN -> "neutral";
        };
    }
}
