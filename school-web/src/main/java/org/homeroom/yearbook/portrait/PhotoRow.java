package org.homeroom.yearbook.portrait;

import java.time.Instant;
import java.util.Locale;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.yearbook.photo.Photo;

/**
 * A photo in a list.
 *
 * @param pollKey   lets the page ask how far along it is
 * @param refusal   why the compressor refused it; null otherwise
 * @param reason    why an editor rejected it; null otherwise
 * @param placeholder what is shown until it has loaded; null until it is ready
 * @param className the student's class this year; null if there is none
 * @param chosen    whether it was chosen as portrait for the year
 */
public record PhotoRow(long id, String objectId, String pollKey, String fileName, PhotoStatus status, Refusal refusal,
                       Photo.Reason reason, String placeholder, Instant uploadedAt, long studentId, String studentName,
                       String className, boolean chosen, boolean mayChoose, boolean mayRemove, boolean mayHandIn) {

    /** Text key of the reason; null if there is nothing to explain. */
    public String why() {
        if (refusal != null) {
            return "photo.refusal_" + refusal.name().toLowerCase(Locale.ROOT);
        }
        if (status == PhotoStatus.FAILED) {
            return "photo.why_failed";
        }
        return reason == null ? null : "photo.reason_" + reason.name().toLowerCase(Locale.ROOT);
    }

    public boolean ready() {
        return status == PhotoStatus.WAITING || status == PhotoStatus.APPROVED || status == PhotoStatus.REJECTED;
    }

    public boolean acts() {
        return mayChoose || mayRemove || mayHandIn;
    }
}
