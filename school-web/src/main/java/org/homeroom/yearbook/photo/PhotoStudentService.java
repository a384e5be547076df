package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.base.shared.ListQuery;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.people.person.NameSearch;
import org.homeroom.people.person.Person;
import org.homeroom.people.person.PersonName;
import org.homeroom.people.student.Student;

/** The students whose photos one may add. */
@ApplicationScoped
@Transactional
public class PhotoStudentService {
    public static final long NONE = -1;
    /** Students with this year's class. Begins with the student, as EclipseLink attaches outer joins to the first entity. */
    public static final String STUDENTS = " FROM Student s JOIN s.person n"
            + " LEFT JOIN Enrolment e ON e.student = s AND e.open = TRUE AND e.schoolYear.id = :year LEFT JOIN e.schoolClass c";
    /** A type-ahead shows no more. */
    private static final PageRequest SUGGESTED = PageRequest.first(8);
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    Access access;
    @Inject
    NameSearch names;

    /** Students whose photos this person may add, by name or number; only a few. */
    public List<StudentLine> students(String typed, Long yearId) {
        return lines(query(yearId).where("s.withdrawnOn IS NULL").by(names.lookup(typed)).search(typed, PersonName.words("n", "s.number", "c.name")));
    }

    /** Empty if this person may not add photos of this student. */
    public List<StudentLine> student(long id, Long yearId) {
        return lines(query(yearId).where("s.id = :id").with("id", id));
    }

    private ListQuery<Object[]> query(Long yearId) {
        user.require(Permission.PHOTO_UPLOAD);
        Restriction restriction = access.restriction(Permission.PHOTO_UPLOAD, Student.class, "s");
        return new ListQuery<>(em, Object[].class, "s.id, n.givenName, n.called, n.familyName, c.name", STUDENTS)
                .where(restriction.condition(), restriction::bind).with("year", yearId == null ? NONE : yearId);
    }

    private static List<StudentLine> lines(ListQuery<Object[]> query) {
        return query.rows(SUGGESTED, PersonName.byName("n", "s.id")).stream()
                .map(row -> new StudentLine((Long) row[0], Person.name((String) row[1], (String) row[2], (String) row[3]), (String) row[4])).toList();
    }
}
