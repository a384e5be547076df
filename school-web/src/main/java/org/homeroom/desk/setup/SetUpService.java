package org.homeroom.desk.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.school.school.SchoolService;
import org.homeroom.school.school.SchoolSummary;

/** Counts what a new school has already. */
@ApplicationScoped
@Transactional
public class SetUpService {
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    SchoolService schools;

    /** Two statements. */
    public SetUpProgress progress() {
        user.requireAll(Permission.SCHOOL_SET_UP);
        SchoolSummary school = schools.summary().orElse(null);
        // A year may be there before the school is named.
        Object[] counts = (Object[]) em.createNativeQuery("""
                        SELECT y.id, y.name, (SELECT COUNT(*) FROM term WHERE school_year_id = y.id),
                            (SELECT COUNT(*) FROM grade_level), (SELECT COUNT(*) FROM school_class WHERE school_year_id = y.id),
                            (SELECT COUNT(*) FROM staff_member), (SELECT COUNT(*) FROM student WHERE withdrawn_on IS NULL),
                            (SELECT COUNT(*) FROM photo), (SELECT COUNT(*) FROM consent WHERE purpose = 'YEARBOOK' AND in_force = TRUE AND given = TRUE),
                            (SELECT COUNT(photo_id) FROM portrait)
                        FROM (SELECT 1 AS one) base LEFT JOIN school_year y ON y.id = COALESCE(?, (SELECT MAX(id) FROM school_year))""")
                .setParameter(1, school == null ? null : school.yearId()).getSingleResult();
        return new SetUpProgress(school != null, counts[0] == null ? null : number(counts[0]), (String) counts[1], number(counts[2]),
                number(counts[3]), number(counts[4]), number(counts[5]), number(counts[6]), number(counts[7]), number(counts[8]),
                number(counts[9]));
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }
}
