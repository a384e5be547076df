package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.ListQuery;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.people.person.NameSearch;
import org.homeroom.people.person.PersonName;
import org.homeroom.people.staff.StaffMember;

/** Says who teaches a class, and therefore reaches its students for as long as they do. */
@ApplicationScoped
@Transactional
public class TeachingService {
    private static final Logger LOG = Logger.getLogger(TeachingService.class.getName());
    private static final PageRequest SUGGESTED = PageRequest.first(12);
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    CurrentUser user;
    @Inject
    SchoolDay day;
    @Inject
    NameSearch names;

    /** The first current staff whose name, code or job title contains every word typed. */
    List<ClassTeacher> find(String typed) {
        return staff().where("(m.leftOn IS NULL OR m.leftOn >= :today)").with("today", day.today())
                .by(names.lookup(typed)).search(typed, PersonName.words("p", "m.code", "m.jobTitle")).rows(SUGGESTED, PersonName.byName("p", "m.id"));
    }

    Optional<ClassTeacher> find(long staffId) {
        return staff().where("m.id = :id").with("id", staffId).rows(SUGGESTED, PersonName.byName("p", "m.id")).stream().findFirst();
    }

    private ListQuery<ClassTeacher> staff() {
        user.requireAll(Permission.CLASS_EDIT);
        return new ListQuery<>(em, ClassTeacher.class, "m.id, p.givenName, p.called, p.familyName, m.code, m.jobTitle, FALSE",
                "FROM StaffMember m JOIN m.person p");
    }

    /** @throws RuleBroken at {@code teacher} if they already teach the class */
    public void assign(long classId, long staffId, boolean tutor) {
        user.requireAll(Permission.CLASS_EDIT);
        SchoolClass schoolClass = NotFound.ifNull(em.find(SchoolClass.class, classId));
        StaffMember member = NotFound.ifNull(em.find(StaffMember.class, staffId));
        if (assignments(classId).stream().anyMatch(t -> t.getStaffMember().equals(member))) {
            throw RuleBroken.at("teacher", "homeclass.teaches_already");
        }
        records.add(new TeachingAssignment(schoolClass, member, false));
        if (tutor) {
            setTutor(classId, staffId);
        }
        LOG.info(() -> "Staff member " + staffId + " teaches class " + classId + user.by());
    }

    /** Replaces the class's tutor. */
    public void setTutor(long classId, long staffId) {
        user.requireAll(Permission.CLASS_EDIT);
        List<TeachingAssignment> assignments = assignments(classId);
        if (assignments.stream().noneMatch(t -> t.getStaffMember().getId().equals(staffId))) {
            throw new NotFound();
        }
        assignments.forEach(t -> t.setTutor(t.getStaffMember().getId().equals(staffId)));
        records.write();
    }

    public void remove(long classId, long staffId) {
        user.requireAll(Permission.CLASS_EDIT);
        TeachingAssignment assignment = assignments(classId).stream().filter(t -> t.getStaffMember().getId().equals(staffId)).findFirst()
                .orElseThrow(NotFound::new);
        records.remove(assignment);
        LOG.info(() -> "Staff member " + staffId + " no longer teaches class " + classId + user.by());
    }

    private List<TeachingAssignment> assignments(long classId) {
        return em.createQuery("SELECT t FROM TeachingAssignment t JOIN FETCH t.staffMember WHERE t.schoolClass.id = :class",
                TeachingAssignment.class).setParameter("class", classId).getResultList();
    }
}
