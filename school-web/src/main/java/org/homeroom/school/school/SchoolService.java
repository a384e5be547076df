package org.homeroom.school.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.form.Editing;
import org.homeroom.web.form.Forms;

/** The school itself. Its years and grade levels have their own services. */
@ApplicationScoped
@Transactional
public class SchoolService implements Editing<SchoolForm> {
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    Clock clock;
    @Inject
    CurrentUser user;

    /** The school and its current year, in one statement; empty before set-up. Anyone may know it. */
    @Transactional(Transactional.TxType.SUPPORTS)
    @SuppressWarnings("unchecked")
    public Optional<SchoolSummary> summary() {
        // The day is in UTC: years change during the holidays, when a few hours do not matter.
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

    /** Ignores the id; before set-up the form is empty, in version 0. */
    @Override
    public SchoolForm edit(long id) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        return find().map(SchoolForm::of).orElseGet(SchoolForm::new);
    }

    @Override
    public void save(long id, SchoolForm form) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        Forms.check(form);
        ZoneId zone = zone(form.timeZone);
        if (Texts.LANGUAGES.stream().noneMatch(l -> l.getLanguage().equals(form.language))) {
            throw RuleBroken.at("language", "school.choose");
        }
        School school = find().orElseGet(() -> new School(form.name, form.shortName, form.country, zone, form.language));
        records.change(school, form, () -> {
            school.describe(form.name, form.shortName, form.country, zone, form.language);
            school.reachableAt(form.email, form.phone);
        });
    }

    private Optional<School> find() {
        return em.createQuery("SELECT s FROM School s ORDER BY s.id", School.class).setMaxResults(1).getResultStream().findFirst();
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw RuleBroken.at("timeZone", "school.choose");
        }
    }
}
