package org.homeroom.photo.contract;

/** Why a photo was not taken. A refusal is an answer, not a failure: trying again changes nothing. */
public enum Refusal {
    EMPTY, TOO_MANY_BYTES, UNSUPPORTED_TYPE, TOO_MANY_PIXELS, TRUNCATED, CORRUPT
}
