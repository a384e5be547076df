package org.homeroom.photo.contract;

import java.util.Arrays;

/** Why a photo was not accepted. A refusal is an answer, not a failure: retrying changes nothing. */
public enum Refusal {
    EMPTY, TOO_MANY_BYTES, UNSUPPORTED_TYPE, TOO_MANY_PIXELS, TRUNCATED, CORRUPT,
    /** For a reason known only to a later version; never written by this one. */
    OTHER;

    /** The refusal with that name, or {@link #OTHER}. */
    public static Refusal of(String name) {
        return Arrays.stream(values()).filter(refusal -> refusal.name().equals(name)).findFirst().orElse(OTHER);
    }
}
