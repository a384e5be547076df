package org.homeroom.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The school, its years, terms and grade levels. */
@ApplicationScoped
@Transactional
public class SchoolService {
    @Inject
    EntityManager em;
    @Inject
    Clock clock;

    /** The school and its current year, in one statement; empty before set-up. Anyone may know it. */
    @SuppressWarnings("unchecked")
    public Optional<SchoolSummary> summary() {
        // The day is taken in UTC: a year changes in the holidays, when a few hours do not matter.
        List<Object[]> rows = em.createNativeQuery("""
                        SELECT s.name, s.short_name, s.time_zone, s.language, y.id, y.name
                        FROM school s LEFT JOIN school_year y ON y.id =
                            (SELECT c.id FROM school_year c ORDER BY c.ends_on < ?, c.starts_on > ?, ABS(DATEDIFF(c.starts_on, ?)) LIMIT 1)
                        LIMIT 1""")
                .setParameter(1, LocalDate.now(clock)).setParameter(2, LocalDate.now(clock))
                .setParameter(3, LocalDate.now(clock)).getResultList();
        return rows.stream().findFirst().map(row -> new SchoolSummary((String) row[0], (String) row[1],
                ZoneId.of((String) row[2]), (String) row[3], row[4] == null ? null : ((Number) row[4]).longValue(),
                row[5] == null ? "" : (String) row[5]));
    }
}
