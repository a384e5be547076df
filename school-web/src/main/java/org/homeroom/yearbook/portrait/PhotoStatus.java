package org.homeroom.yearbook.portrait;

import java.util.Locale;
import org.homeroom.yearbook.photo.Photo;

/** Where a photo is on its way into the book, as people are told it: preparation and decision in one word. */
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

    /** The preparation that a photo of this status has. */
    Photo.State state() {
        return switch (this) {
            case PREPARING -> Photo.State.RECEIVED;
            case REFUSED -> Photo.State.REFUSED;
            case FAILED -> Photo.State.FAILED;
            default -> Photo.State.READY;
        };
    }

    /** The decision that a ready photo of this status has; pending where there can be none. */
    Photo.Approval approval() {
        return switch (this) {
            case APPROVED -> Photo.Approval.APPROVED;
            case REJECTED -> Photo.Approval.REJECTED;
            default -> Photo.Approval.PENDING;
        };
    }

    /** As the badge of a page is called: good, warning, danger or neutral. */
    public String getKind() {
        return kind;
    }

    /** Key of its word in the bundle. */
    public String getText() {
        return "photo.status_" + name().toLowerCase(Locale.ROOT);
    }
}
