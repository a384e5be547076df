package org.homeroom.photo.contract;

import java.util.Arrays;

/** Why there are no renditions of a photo. Except for {@link #FAILED}, it is an answer about the file: retrying changes nothing. */
public enum Refusal {
    EMPTY, TOO_MANY_BYTES, UNSUPPORTED_TYPE, TOO_MANY_PIXELS, TRUNCATED, CORRUPT,
    /** The engine failed on it each time. Another version or another machine may not: it may be handed in again. */
    FAILED,
    /** For a reason known only to a later version; never written by this one. */
    OTHER;

    /** The refusal with that name, or {@link #OTHER}. */
    public static Refusal of(String name) {
        return Arrays.stream(values()).filter(refusal -> refusal.name().equals(name)).findFirst().orElse(OTHER);
    }
}
