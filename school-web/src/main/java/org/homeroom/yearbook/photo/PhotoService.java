package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Logger;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Settings;
import org.homeroom.people.student.Student;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.photo.contract.RenditionKind;

/** The life of single photos: received, polled, handed in again, removed. */
@ApplicationScoped
@Transactional
public class PhotoService {
    /** How many photos may be polled at once. */
    static final int MOST_KEYS = 100;
    private static final Logger LOG = Logger.getLogger(PhotoService.class.getName());
    /** Polling beyond this means a forgotten tab. */
    private static final Duration ANSWERED = Duration.ofDays(1);
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    CurrentUser user;
    @Inject
    Access access;
    @Inject
    Settings settings;
    @Inject
    Clock clock;

    /**
     * @return a number for the student's family: that of the first of their guardians, or else one of their own
     * @throws NotAllowed if this person may not add photos of this student
     */
    public long requireUpload(long studentId) {
        access.require(Permission.PHOTO_UPLOAD, Student.class, studentId);
        NotFound.ifNull(em.find(Student.class, studentId));
        Long guardian = em.createQuery("SELECT MIN(g.guardian.id) FROM Guardianship g WHERE g.student.id = :student", Long.class)
                .setParameter("student", studentId).getSingleResult();
        return guardian == null ? -studentId : guardian;
    }

    /** Whether the school already keeps as many photos of this student as it allows. */
    boolean isFull(long studentId) {
        access.require(Permission.PHOTO_UPLOAD, Student.class, studentId);
        return em.createQuery("SELECT COUNT(p) FROM Photo p WHERE p.student.id = :student", Long.class)
                .setParameter("student", studentId).getSingleResult() >= settings.photosPerStudent();
    }

    /** The student's photo with the very same file. */
    Optional<ReceivedPhoto> known(long studentId, String sha256) {
        access.require(Permission.PHOTO_UPLOAD, Student.class, studentId);
        return em.createQuery("SELECT p FROM Photo p WHERE p.student.id = :student AND p.sha256 = :sha256", Photo.class)
                .setParameter("student", studentId).setParameter("sha256", sha256).getResultStream().findFirst()
                .map(photo -> received(photo, true));
    }

    /** @throws RuleBroken if the school keeps as many of this student as it allows by now */
    ReceivedPhoto receive(UUID objectId, long studentId, String fileName, long bytes, String sha256) {
        access.require(Permission.PHOTO_UPLOAD, Student.class, studentId);
        // One at a time, as many may have been found to fit while they were sent.
        em.createNativeQuery("SELECT id FROM student WHERE id = ? FOR UPDATE").setParameter(1, studentId).getResultList();
        if (isFull(studentId)) {
            throw RuleBroken.of("photo_upload.full");
        }
        Photo photo = new Photo(objectId, em.getReference(Student.class, studentId), user.accountId(), fileName, bytes, sha256, clock.instant());
        records.add(photo);
        LOG.info(() -> "Photo " + photo.getId() + " received (" + bytes + " bytes)" + user.by());
        return received(photo, false);
    }

    private static ReceivedPhoto received(Photo photo, boolean already) {
        return new ReceivedPhoto(photo.getId(), photo.getObjectId().toString(), photo.getPollKey(), photo.getState(), already);
    }

    /** How far along photos are, by their keys; without a session, so that waiting keeps nobody signed in. Omits unknown and old ones. */
    public List<Progress> progress(Collection<String> pollKeys) {
        if (pollKeys.isEmpty()) {
            return List.of();
        }
        return em.createQuery("""
                        SELECT p FROM Photo p WHERE p.pollKey IN :keys AND p.handedInAt > :since""", Photo.class)
                .setParameter("keys", pollKeys.stream().limit(MOST_KEYS).toList())
                .setParameter("since", clock.instant().minus(ANSWERED)).getResultStream()
                .map(p -> new Progress(p.getPollKey(), p.getObjectId().toString(), p.getState(), p.getRefusal(), p.getPlaceholder()))
                .toList();
    }

    /** A failed photo waits for the compressor again, as its file was uploaded once more. */
    void receiveAgain(long id) {
        Photo photo = find(Permission.PHOTO_UPLOAD, id);
        records.write(() -> photo.handInAgain(clock.instant()));
    }

    /** The same at the request of someone who looks after photos. */
    void handInAgain(long id) {
        Photo photo = toHandIn(id);
        records.write(() -> photo.handInAgain(clock.instant()));
        LOG.info(() -> "Photo " + id + " handed in again" + user.by());
    }

    /** What that person would hand to the compressor. */
    UUID objectToHandIn(long id) {
        return toHandIn(id).getObjectId();
    }

    private Photo toHandIn(long id) {
        Photo photo = find(Permission.PHOTO_VIEW, id);
        if (!mayHandIn()) {
            throw user.refused("photo:" + id, Permission.PHOTO_APPROVE);
        }
        photo.requireFailed();
        return photo;
    }

    /** Whether this person looks after failed photos. */
    public boolean mayHandIn() {
        return user.may(Permission.PHOTO_APPROVE) || user.mayAll(Permission.PHOTO_UPLOAD);
    }

    /** @return the keys of its objects, which have to be removed too */
    List<String> remove(long id) {
        Photo photo = find(Permission.PHOTO_UPLOAD, id);
        // A teacher who may add photos of a class removes only what they added.
        if (user.accountId() != photo.getUploadedBy() && !access.reaches(Permission.PORTRAIT_CHOOSE, Photo.class, id)) {
            throw user.refused("photo:" + id, Permission.PORTRAIT_CHOOSE);
        }
        records.remove(photo);
        LOG.info(() -> "Photo " + id + " removed" + user.by());
        UUID object = photo.getObjectId();
        List<String> keys = new ArrayList<>(List.of(PhotoKeys.original(object)));
        for (RenditionKind kind : RenditionKind.values()) {
            keys.add(PhotoKeys.rendition(object, kind));
        }
        keys.add(PhotoKeys.manifest(object));
        return keys;
    }

    private Photo find(Permission permission, long id) {
        access.require(permission, Photo.class, id);
        return NotFound.ifNull(em.find(Photo.class, id));
    }

    /**
     * How far along a photo is.
     *
     * @param key     by which it was asked for
     * @param refusal why it was refused; null otherwise
     * @param placeholder what is shown until it has loaded; null until it is ready
     */
    public record Progress(String key, String objectId, Photo.State state, Refusal refusal, String placeholder) {
    }
}
