package org.homeroom.yearbook.portrait;

import java.util.Locale;
import org.homeroom.yearbook.photo.Photo;

/** How far a photo is on its way into the book, as people are told: preparation and decision in one word. */
public enum PhotoStatus {
    PREPARING("neutral"), WAITING("warning"), APPROVED("good"), REJECTED("danger"), REFUSED("danger"), FAILED("danger"), UNKNOWN("neutral");

    private final String kind;

    PhotoStatus(String kind) {
        this.kind = kind;
    }

    static PhotoStatus of(Photo.State state, Photo.Approval approval) {
        return switch (state) {
            case RECEIVED -> PREPARING;
            case REFUSED -> REFUSED;
            case FAILED -> FAILED;
            case READY -> switch (approval) {
                case PENDING -> WAITING;
                case APPROVED -> APPROVED;
                case REJECTED -> REJECTED;
                case UNKNOWN -> UNKNOWN;
            };
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** The state of preparation that goes with this status. */
    Photo.State state() {
        return switch (this) {
            case PREPARING -> Photo.State.RECEIVED;
            case REFUSED -> Photo.State.REFUSED;
            case FAILED -> Photo.State.FAILED;
            default -> Photo.State.READY;
        };
    }

    /** The decision that goes with this status; pending if the photo is not ready. */
    Photo.Approval approval() {
        return switch (this) {
            case APPROVED -> Photo.Approval.APPROVED;
            case REJECTED -> Photo.Approval.REJECTED;
            default -> Photo.Approval.PENDING;
        };
    }

    /** The style of the badge: good, warning, danger or neutral. */
    public String getKind() {
        return kind;
    }

    public String getText() {
        return "photo.status_" + name().toLowerCase(Locale.ROOT);
    }
}
