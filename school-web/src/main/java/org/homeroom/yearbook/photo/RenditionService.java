package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.photo.contract.PhotoKeys;
import org.homeroom.photo.contract.RenditionKind;

/** Says who may see which rendition of a photo. Originals are shown to nobody. */
@ApplicationScoped
@Transactional
public class RenditionService {
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    Access access;

    /**
     * A rendition that this person may see: of a student whose photos they may see, or, in screen sizes, of a student who is in a
     * year's book with this photo, if they may read the book.
     *
     * @throws NotFound   if there is none
     * @throws NotAllowed if it is not for them
     */
    @SuppressWarnings("unchecked")
    public Shown require(UUID objectId, RenditionKind kind) {
        List<Object[]> rows = em.createNativeQuery("""
                        SELECT p.id, p.student_id, r.bytes, r.sha256 FROM photo p JOIN rendition r ON r.photo_id = p.id
                        WHERE p.object_id = ? AND r.kind = ?""")
                .setParameter(1, objectId.toString()).setParameter(2, kind.name()).getResultList();
        Object[] row = rows.stream().findFirst().orElseThrow(NotFound::new);
        long photo = ((Number) row[0]).longValue();
        long student = ((Number) row[1]).longValue();
        if (!access.reaches(Permission.PHOTO_VIEW, Photo.class, photo)
                && !(kind != RenditionKind.PRINT && user.may(Permission.YEARBOOK_VIEW) && standsInABook(student, photo))) {
            throw user.refused("photo:" + photo, Permission.PHOTO_VIEW);
        }
        return new Shown(PhotoKeys.rendition(objectId, kind), ((Number) row[2]).longValue(), (String) row[3]);
    }

    private boolean standsInABook(long student, long photo) {
        return !em.createNativeQuery("SELECT 1 FROM portrait WHERE student_id = ? AND photo_id = ? LIMIT 1")
                .setParameter(1, student).setParameter(2, photo).getResultList().isEmpty();
    }

    /**
     * @param key    in the store
     * @param sha256 of its bytes
     */
    public record Shown(String key, long bytes, String sha256) {
    }
}
