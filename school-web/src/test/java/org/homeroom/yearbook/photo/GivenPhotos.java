package org.homeroom.yearbook.photo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.homeroom.people.student.Student;
import org.homeroom.photo.contract.Manifest;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;
import org.homeroom.testing.Db;

/** Photos that tests speak of. */
public final class GivenPhotos {
    /** When each was taken, according to the camera. */
    static final LocalDateTime CAPTURED = LocalDateTime.of(2026, 10, 3, 14, 5);
    private final Db db;
    private final Instant now;

    public GivenPhotos(Db db, Instant now) {
        this.db = db;
        this.now = now;
    }

    /** A photo waiting for the compressor; the store is empty. */
    public Photo received(long student, long account) {
        UUID id = UUID.randomUUID();
        return db.get(em -> {
            Photo photo = new Photo(id, em.getReference(Student.class, student), account, "photo.jpg", 1000, sha256(id.toString()), now);
            em.persist(photo);
            em.flush();
            return photo;
        });
    }

    /** A photo that is ready, with an editor's decision. */
    public Photo ready(long student, long account, Photo.Approval approval) {
        Photo received = received(student, account);
        return db.get(em -> {
            Photo photo = em.find(Photo.class, received.getId());
            photo.answered(done(photo.getObjectId(), photo.getSha256()));
            if (approval == Photo.Approval.APPROVED) {
                photo.approve(account, now);
            } else if (approval == Photo.Approval.REJECTED) {
                photo.reject(Photo.Reason.BLURRED, account, now);
            }
            em.flush();
            return photo;
        });
    }

    static Manifest done(UUID id, String sha256) {
        List<Manifest.Rendition> renditions = Arrays.stream(RenditionKind.values())
                .map(kind -> new Manifest.Rendition(kind, 100 + kind.ordinal(), kind.longSide(), kind.longSide() / 2, sha256(id + kind.name())))
                .toList();
        return new Manifest(id, null, new Manifest.Original(1000, 4000, 2000, sha256), renditions, new Manifest.Look("#aabbcc", "3OcRJYB4d3h/iIeHeEh3eIhw+j2w", "0123456789abcdef"), CAPTURED, "test", 1);
    }

    static Manifest refused(UUID id, String sha256, Refusal refusal) {
        return new Manifest(id, refusal, new Manifest.Original(1000, 0, 0, sha256), List.of(), null, null, "test", 1);
    }

    static String sha256(String text) {
        return org.homeroom.base.shared.Secrets.hash(text);
    }
}
