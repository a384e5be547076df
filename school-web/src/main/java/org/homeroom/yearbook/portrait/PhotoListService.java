package org.homeroom.yearbook.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.base.shared.ListQuery;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.SortKeys;
import org.homeroom.people.person.Person;
import org.homeroom.people.person.PersonName;
import org.homeroom.people.student.Student;
import org.homeroom.photo.contract.Refusal;
import org.homeroom.yearbook.photo.Photo;
import org.homeroom.yearbook.photo.PhotoService;
import org.homeroom.yearbook.photo.PhotoStudentService;

/** Lists of photos, and what one may do with each. */
@ApplicationScoped
@Transactional
public class PhotoListService {
    private static final SortKeys NEWEST = new SortKeys("uploaded", Map.of("uploaded", "p.id DESC"), "s.id");
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    Access access;
    @Inject
    PhotoService photos;

    /** How many photos of each status this person may see, within the search but not the status. */
    public Map<PhotoStatus, Long> counts(PhotoFilter filter) {
        Map<PhotoStatus, Long> counts = new EnumMap<>(PhotoStatus.class);
        query("", "FROM Photo p JOIN p.student s JOIN s.person n", filter).counts("p.state, p.approval")
                .forEach(row -> counts.merge(PhotoStatus.of((Photo.State) row[0], (Photo.Approval) row[1]), (Long) row[2], Long::sum));
        return counts;
    }

    /** The photos that this person may see, newest first. */
    public List<PhotoRow> list(PhotoFilter filter, PageRequest page) {
        ListQuery<Object[]> query = query("p.id, p.objectId, p.pollKey, p.fileName, p.state, p.approval, p.refusal, p.reason, p.placeholder, p.createdAt,"
                + " s.id, n.givenName, n.called, n.familyName, c.name, pc.photoId, p.uploadedBy", PhotoStudentService.STUDENTS
                + " LEFT JOIN PortraitChoice pc ON pc.student = s AND pc.schoolYear.id = :year, Photo p", filter)
                .where("p.student = s").with("year", filter.yearId() == null ? PhotoStudentService.NONE : filter.yearId());
        if (filter.status() != null) {
            query.where("p.state = :state AND p.approval = :approval").with("state", filter.status().state()).with("approval", filter.status().approval());
        }
        Abilities abilities = new Abilities();
        return query.rows(page, NEWEST).stream().map(row -> row(row, abilities)).toList();
    }

    private ListQuery<Object[]> query(String select, String from, PhotoFilter filter) {
        user.require(Permission.PHOTO_VIEW);
        Restriction restriction = access.restriction(Permission.PHOTO_VIEW, Student.class, "s");
        return new ListQuery<>(em, Object[].class, select, from).where(restriction.condition(), restriction::bind)
                .search(filter.query(), PersonName.words("n", "s.number"));
    }

    private static PhotoRow row(Object[] row, Abilities abilities) {
        PhotoStatus status = PhotoStatus.of((Photo.State) row[4], (Photo.Approval) row[5]);
        boolean choosable = status == PhotoStatus.WAITING || status == PhotoStatus.APPROVED;
        boolean chosen = row[0].equals(row[15]);
        return new PhotoRow((Long) row[0], (String) row[1], (String) row[2], (String) row[3], status, row[6] == null ? null : Refusal.of((String) row[6]),
                (Photo.Reason) row[7], (String) row[8], (Instant) row[9], (Long) row[10],
                Person.name((String) row[11], (String) row[12], (String) row[13]), (String) row[14], chosen,
                abilities.choose && choosable && !chosen, abilities.remove(row[16]),
                abilities.handIn && status == PhotoStatus.FAILED);
    }

    /**
     * What this person may do with the photos in a list, checked once for the whole list: whoever may choose portraits at all may
     * do so for each student whose photos they see. The action itself is checked for each record.
     */
    private final class Abilities {
        private final boolean choose = user.may(Permission.PORTRAIT_CHOOSE);
        private final boolean handIn = photos.mayHandIn();
        private final boolean upload = user.may(Permission.PHOTO_UPLOAD);
        private final long account = user.accountId();

        private boolean remove(Object uploadedBy) {
            return upload && (choose || uploadedBy.equals(account));
        }
    }
}
