package org.homeroom.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Classes of a school year. */
@ApplicationScoped
@Transactional
public class ClassService {
    @Inject
    EntityManager em;
    @Inject
    ClassAccess access;

    /**
     * The classes of a year that the asker may see, in the order of grade level and name, in one statement.
     *
     * @param yearId null before there is a school year: no classes
     */
    public List<ClassChoice> choices(Long yearId) {
        ClassAccess.Restriction restriction = access.restriction();
        var query = em.createQuery("SELECT NEW org.homeroom.course.ClassChoice(c.id, c.name, g.name)"
                + " FROM SchoolClass c JOIN c.gradeLevel g WHERE c.schoolYear.id = :year AND " + restriction.condition()
                + " ORDER BY g.position, g.id, c.name", ClassChoice.class).setParameter("year", yearId == null ? -1 : yearId);
        restriction.bind(query);
        return query.getResultList();
    }
}
