package org.homeroom.school.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Logger;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.TakenKeys;
import org.homeroom.base.shared.Texts;

/** The school itself. Its years and grade levels have services of their own. */
@ApplicationScoped
@Transactional
public class SchoolService {
    private static final Logger LOG = Logger.getLogger(SchoolService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Clock clock;
    @Inject
    CurrentUser user;

    /** The school and its current year, in one statement; empty before set-up. Anyone may know it. */
    @SuppressWarnings("unchecked")
    public Optional<SchoolSummary> summary() {
        // The day is taken in UTC: a year changes in the holidays, when a few hours do not matter.
        List<Object[]> rows = em.createNativeQuery("""
                        SELECT s.name, s.short_name, s.time_zone, s.language, y.id, y.name, y.starts_on
                        FROM school s LEFT JOIN school_year y ON y.id =
                            (SELECT c.id FROM school_year c ORDER BY c.ends_on < ?, c.starts_on > ?, ABS(DATEDIFF(c.starts_on, ?)) LIMIT 1)
                        LIMIT 1""")
                .setParameter(1, LocalDate.now(clock)).setParameter(2, LocalDate.now(clock))
                .setParameter(3, LocalDate.now(clock)).getResultList();
        return rows.stream().findFirst().map(row -> new SchoolSummary((String) row[0], (String) row[1],
                ZoneId.of((String) row[2]), (String) row[3], row[4] == null ? null : ((Number) row[4]).longValue(),
                row[5] == null ? "" : (String) row[5], row[6] == null ? null : ((java.sql.Date) row[6]).toLocalDate()));
    }

    /** What is stored about the school; empty before it was named. */
    public Optional<SchoolForm> edit() {
        user.requireAll(Permission.SCHOOL_SET_UP);
        return find().map(SchoolForm::of);
    }

    /**
     * Names the school, or changes what is stored.
     *
     * @throws Conflict where someone else changed it since the form was opened
     */
    public void save(SchoolForm form) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        ZoneId zone = zone(form.timeZone);
        requireCountry(form.country);
        if (Texts.LANGUAGES.stream().noneMatch(l -> l.getLanguage().equals(form.language))) {
            throw RuleBroken.at("language", "school.choose");
        }
        Optional<School> stored = find();
        if (stored.map(School::getVersion).orElse(0) != form.version) {
            throw new Conflict();
        }
        School school = stored.orElseGet(() -> new School(form.name, form.shortName, form.country, zone,
                form.language));
        school.describe(form.name, form.shortName, form.country, zone, form.language);
        school.reachableAt(form.email, form.phone);
        try {
            em.persist(school);
            em.flush();
        } catch (OptimisticLockException e) {
            throw new Conflict();
        } catch (PersistenceException e) {
            // The schema lets no second school in.
            if (TakenKeys.caused(e)) {
                throw new Conflict();
            }
            throw e;
        }
        LOG.info("The school's name and place were set");
    }

    private Optional<School> find() {
        return em.createQuery("SELECT s FROM School s ORDER BY s.id", School.class).setMaxResults(1).getResultStream().findFirst();
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException | NullPointerException e) {
            throw RuleBroken.at("timeZone", "school.choose");
        }
    }

    private static void requireCountry(String code) {
        if (code == null || !Arrays.asList(Locale.getISOCountries()).contains(code)) {
            throw RuleBroken.at("country", "school.choose");
        }
    }
}
