package org.homeroom.yearbook.photo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.base.shared.SearchWords;
import org.homeroom.people.person.Person;
import org.homeroom.people.student.Student;

/** The students whose photos one may add. */
@ApplicationScoped
@Transactional
public class PhotoStudentService {
    public static final long NONE = -1;
    /** Students with this year's class. Begins with the student, as EclipseLink's outer joins hang on the first of a query. */
    public static final String STUDENTS = " FROM Student s JOIN s.person n"
            + " LEFT JOIN Enrolment e ON e.student = s AND e.open = TRUE AND e.schoolYear.id = :year LEFT JOIN e.schoolClass c";
    /** A type-ahead shows no more. */
    private static final int SUGGESTIONS = 8;
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    Access access;

    /** Students whose photos this person may add, by name or number; at most a few. */
    public List<StudentLine> students(String typed, Long yearId) {
        SearchWords words = SearchWords.of(typed);
        return students(" AND s.withdrawnOn IS NULL" + words.and("n.givenName", "n.familyName", "n.called", "s.number", "c.name"), words,
                yearId, null);
    }

    /** One of them; empty where this person may add none of this student. */
    public List<StudentLine> student(long id, Long yearId) {
        return students(" AND s.id = :id", SearchWords.of(""), yearId, id);
    }

    @SuppressWarnings("unchecked")
    private List<StudentLine> students(String conditions, SearchWords words, Long yearId, Long id) {
        user.require(Permission.PHOTO_UPLOAD);
        Restriction restriction = access.restriction(Permission.PHOTO_UPLOAD, Student.class, "s");
        Query query = em.createQuery("SELECT s.id, n.givenName, n.called, n.familyName, c.name" + STUDENTS + " WHERE "
                + restriction.condition() + conditions + " ORDER BY n.familyName, n.givenName, s.id");
        restriction.bind(query);
        words.bind(query);
        query.setParameter("year", yearId == null ? NONE : yearId);
        if (id != null) {
            query.setParameter("id", id);
        }
        return ((List<Object[]>) query.setMaxResults(SUGGESTIONS).getResultList()).stream()
                .map(row -> new StudentLine((Long) row[0], Person.name((String) row[1], (String) row[2], (String) row[3]), (String) row[4]))
                .toList();
    }
}
