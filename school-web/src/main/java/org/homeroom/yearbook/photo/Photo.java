package org.homeroom.yearbook.photo;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Secrets;
import org.homeroom.people.student.Student;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.Refusal;

/**
 * A photo of a student. It is received with its upload, then waits for the compressor, which makes it ready or refuses it; if it
 * waits too long it is handed in again, and after some attempts it fails. Once it is ready an editor approves or rejects it, and
 * may undo that. It ends by being removed, row and objects.
 */
@Entity
@Table(name = "photo")
public class Photo extends BaseEntity {
    public static final int FILE_NAME_LENGTH = 200;
    public static final int MOST_TRIES = 5;

    /** How far its preparation has come. */
    public enum State {
        RECEIVED, READY, REFUSED, FAILED, UNKNOWN
    }

    /** An editor's decision. */
    public enum Approval {
        PENDING, APPROVED, REJECTED, UNKNOWN
    }

    /** Why an editor rejected it. */
    public enum Reason {
        NO_PORTRAIT, BLURRED, OTHER_PERSON, OTHER, UNKNOWN
    }

    @Column(name = "object_id", nullable = false, updatable = false)
    private String objectId;
    @Column(name = "poll_key", nullable = false, updatable = false)
    private String pollKey;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "student_id", updatable = false)
    private Student student;
    @Column(name = "uploaded_by", nullable = false, updatable = false)
    private Long uploadedBy;
    @Column(name = "file_name", nullable = false, length = FILE_NAME_LENGTH)
    private String fileName;
    @Column(nullable = false)
    private long bytes;
    @Column(nullable = false)
    private String sha256;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state = State.RECEIVED;
    /** A {@link Refusal}, or one that only a later version knows. */
    private String refusal;
    @Column(nullable = false)
    private int tries = 1;
    @Column(name = "handed_in_at", nullable = false)
    private Instant handedInAt;
    @Column(name = "look_at", nullable = false)
    private Instant lookAt;
    private String colour;
    @Column(name = "thumb_hash")
    private String thumbHash;
    private Long perceptual;
    /** For queries: the blurred picture, or the colour of a photo that has none. */
    @Column(insertable = false, updatable = false)
    private String placeholder;
    /** By the camera's own clock, without a zone. */
    @Column(name = "captured_at")
    private LocalDateTime capturedAt;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Approval approval = Approval.PENDING;
    @Column(name = "decided_by")
    private Long decidedBy;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Enumerated(EnumType.STRING)
    private Reason reason;
    @OneToMany(mappedBy = "photo", fetch = FetchType.LAZY, cascade = CascadeType.PERSIST)
    private List<Rendition> renditions = new ArrayList<>();

    protected Photo() {
    }

    /**
     * @param objectId   names its objects in the store
     * @param uploadedBy account
     * @param fileName   the original name, truncated to fit
     */
    public Photo(UUID objectId, Student student, Long uploadedBy, String fileName, long bytes, String sha256, Instant now) {
        this.objectId = objectId.toString();
        this.pollKey = Secrets.create();
        this.student = student;
        this.uploadedBy = uploadedBy;
        this.fileName = fileName.substring(0, Math.min(fileName.length(), FILE_NAME_LENGTH));
        this.bytes = bytes;
        this.sha256 = sha256;
        this.handedInAt = now;
        this.lookAt = now;
    }

    /** The compressor's answer. Repeating it changes nothing. */
    public void answered(Manifest manifest) {
        if (state != State.RECEIVED) {
            return;
        }
        if (manifest.failed()) {
            fail();
            return;
        }
        if (manifest.refused()) {
            state = State.REFUSED;
            refusal = manifest.refusal().name();
            return;
        }
        state = State.READY;
        colour = manifest.look().colour();
        thumbHash = manifest.look().thumbHash();
        perceptual = manifest.look().perceptualBits();
        capturedAt = manifest.captured();
        manifest.renditions().forEach(made -> renditions.add(new Rendition(this, made)));
    }

    /** It was handed to the compressor once more. */
    public void handedIn(Instant now) {
        tries++;
        handedInAt = now;
    }

    /** No answer for too long, none at all as the engine failed on it, or the original is missing. */
    public void fail() {
        state = State.FAILED;
    }

    /** Someone wants it retried from the start. */
    public void handInAgain(Instant now) {
        requireFailed();
        state = State.RECEIVED;
        tries = 1;
        handedInAt = now;
        lookAt = now;
    }

    void requireFailed() {
        if (state != State.FAILED) {
            throw new Conflict();
        }
    }

    public void approve(Long editor, Instant now) {
        decide(Approval.APPROVED, editor, now);
        reason = null;
    }

    public void reject(Reason why, Long editor, Instant now) {
        decide(Approval.REJECTED, editor, now);
        reason = why;
    }

    /** The decision is undone; the photo awaits one again. */
    public void reconsider() {
        approval = Approval.PENDING;
        decidedBy = null;
        decidedAt = null;
        reason = null;
    }

    private void decide(Approval decision, Long editor, Instant now) {
        if (state != State.READY) {
            throw RuleBroken.of("photo.not_ready");
        }
        approval = decision;
        decidedBy = editor;
        decidedAt = now;
    }

    /** Whether it may represent the student in a book, once approved. */
    public boolean isPresentable() {
        return state == State.READY && (approval == Approval.PENDING || approval == Approval.APPROVED);
    }

    public UUID getObjectId() {
        return UUID.fromString(objectId);
    }

    /** Lets its holder ask for the state of this photo, and nothing else. */
    public String getPollKey() {
        return pollKey;
    }

    public Student getStudent() {
        return student;
    }

    public Long getUploadedBy() {
        return uploadedBy;
    }

    public String getSha256() {
        return sha256;
    }

    public State getState() {
        return state;
    }

    public Refusal getRefusal() {
        return refusal == null ? null : Refusal.of(refusal);
    }

    /** What is shown until it has loaded: a ThumbHash in base64, a colour, or null until it is ready. */
    public String getPlaceholder() {
        return thumbHash == null ? colour : thumbHash;
    }
}
