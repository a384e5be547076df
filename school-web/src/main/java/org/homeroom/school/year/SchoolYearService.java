package org.homeroom.school.year;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.Remembered;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.web.form.Editing;
import org.homeroom.web.form.Forms;

@ApplicationScoped
@Transactional
public class SchoolYearService implements Editing<SchoolYearForm> {
    private static final Logger LOG = Logger.getLogger(SchoolYearService.class.getName());
    private static final int AUGUST = 8;
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    SchoolDay day;
    @Inject
    CurrentUser user;
    @Inject
    Instance<YearUse> uses;

    /** All years, newest first. They are no secret: anyone signed in may choose among them. */
    public List<YearChoice> choices() {
        user.rights();
        return em.createQuery("SELECT NEW org.homeroom.school.year.YearChoice(y.id, y.name) FROM SchoolYear y ORDER BY y.startsOn DESC",
                YearChoice.class).getResultList();
    }

    /** The years that have not ended, the first of them first. Anyone may know them: families say for which one they register. Each host remembers them for a while. */
    public List<YearChoice> ahead() {
        List<Object> key = List.of(YearChoice.class, day.today());
        return Remembered.<List<YearChoice>>find(key).orElseGet(() -> Remembered.keep(key, em.createQuery("SELECT NEW org.homeroom.school.year.YearChoice("
                + "y.id, y.name) FROM SchoolYear y WHERE y.endsOn >= :today ORDER BY y.startsOn", YearChoice.class)
                .setParameter("today", day.today()).getResultList(), true));
    }

    /** When there is school, by year: its terms, or the whole of a year without any. As little of a secret as the years. */
    List<SchoolTime> times() {
        user.rights();
        return em.createQuery("SELECT NEW org.homeroom.school.year.SchoolTime(y.id, y.startsOn, y.endsOn, t.startsOn, t.endsOn)"
                + " FROM SchoolYear y LEFT JOIN Term t ON t.schoolYear = y", SchoolTime.class).getResultList();
    }

    /** All years, newest first, for set-up. */
    public List<YearRow> list() {
        user.requireAll(Permission.SCHOOL_SET_UP);
        return em.createQuery("SELECT NEW org.homeroom.school.year.YearRow(y.id, y.name, y.startsOn, y.endsOn,"
                + " (SELECT COUNT(t) FROM Term t WHERE t.schoolYear = y)) FROM SchoolYear y ORDER BY y.startsOn DESC", YearRow.class)
                .getResultList();
    }

    @Override
    public SchoolYearForm edit(long id) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        SchoolYear year = find(id);
        List<TermForm> terms = terms(year).stream().map(t -> new TermForm(t.getId(), t.getName(), t.getStartsOn(), t.getEndsOn())).toList();
        return new SchoolYearForm(year.getVersion(), year.getName(), year.getStartsOn(), year.getEndsOn(), terms);
    }

    /** Proposes the year after the last, or else the one containing today, from September to July. @param termNames one per term */
    public SchoolYearForm propose(List<String> termNames) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        LocalDate last = em.createQuery("SELECT MAX(y.endsOn) FROM SchoolYear y", LocalDate.class).getSingleResult();
        LocalDate today = day.today();
        int first = last != null ? last.getYear() : today.getMonthValue() >= AUGUST ? today.getYear() : today.getYear() - 1;
        LocalDate startsOn = LocalDate.of(first, 9, 1);
        LocalDate endsOn = LocalDate.of(first + 1, 7, 20);
        List<TermForm> terms = new ArrayList<>();
        long days = ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
        for (int i = 0; i < termNames.size(); i++) {
            terms.add(new TermForm(null, termNames.get(i), startsOn.plusDays(days * i / termNames.size()),
                    startsOn.plusDays(days * (i + 1) / termNames.size() - 1)));
        }
        return new SchoolYearForm(0, first + "/" + "%02d".formatted((first + 1) % 100), startsOn, endsOn, terms);
    }

    /**
     * Creates a year with its terms, ignoring empty lines.
     *
     * @throws RuleBroken at {@code name}, {@code startsOn} or {@code endsOn}; or at the field of a line, such as {@code
     * term2Name}, counted from 0
     */
    @Override
    public long create(SchoolYearForm form) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        requireComplete(form);
        requireFree(null, form);
        SchoolYear year = new SchoolYear(form.name, form.startsOn, form.endsOn);
        records.add(form, year);
        saveTerms(year, form.terms, List.of());
        return year.getId();
    }

    @Override
    public void save(long id, SchoolYearForm form) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        requireComplete(form);
        SchoolYear year = find(id);
        records.change(year, form, () -> {
            requireFree(id, form);
            em.lock(year, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            requireContained(year, form);
            year.describe(form.name, form.startsOn, form.endsOn);
            saveTerms(year, form.terms, terms(year));
        });
    }

    /** With its terms. @throws RuleBroken if anything else belongs to the year, such as a class */
    public void remove(long id) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        SchoolYear year = find(id);
        Number used = (Number) em.createNativeQuery("SELECT " + uses.stream().map(YearUse::condition).collect(Collectors.joining(" OR ", "(", ")"))
                + " FROM school_year y WHERE y.id = ?").setParameter(1, id).getSingleResult();
        if (used.intValue() > 0) {
            throw RuleBroken.of("year.used", year.getName());
        }
        terms(year).forEach(records::remove);
        records.remove(year);
        LOG.info(() -> "School year " + id + " removed" + user.by());
    }

    /** @throws RuleBroken if a day on which something happened in this year would be outside it */
    private void requireContained(SchoolYear year, SchoolYearForm form) {
        Object[] days = (Object[]) em.createNativeQuery("SELECT MIN(d.at), MAX(d.at) FROM (" + uses.stream().flatMap(use -> use.days().stream())
                        .collect(Collectors.joining(" UNION ALL ")) + ") d WHERE d.school_year_id = ? AND d.at BETWEEN ? AND ?")
                .setParameter(1, year.getId()).setParameter(2, year.getStartsOn()).setParameter(3, year.getEndsOn()).getSingleResult();
        if (days[0] != null && ((java.sql.Date) days[0]).toLocalDate().isBefore(form.startsOn)) {
            throw RuleBroken.at("startsOn", "year.days_before", days[0]);
        }
        if (days[1] != null && ((java.sql.Date) days[1]).toLocalDate().isAfter(form.endsOn)) {
            throw RuleBroken.at("endsOn", "year.days_after", days[1]);
        }
    }

    private static void requireComplete(SchoolYearForm form) {
        Forms.check(form);
        for (int i = 0; i < form.terms.size(); i++) {
            TermForm term = form.terms.get(i);
            if (term.isBlank()) {
                continue;
            }
            if (term.name == null) {
                throw RuleBroken.at("term" + i + "Name", "year.term_without_name");
            }
            if (term.startsOn == null) {
                throw RuleBroken.at("term" + i + "StartsOn", "year.term_without_start");
            }
            if (term.endsOn == null) {
                throw RuleBroken.at("term" + i + "EndsOn", "year.term_without_end");
            }
        }
    }

    private void requireFree(Long id, SchoolYearForm form) {
        List<SchoolYear> others = em.createQuery("SELECT y FROM SchoolYear y WHERE y.id <> :id", SchoolYear.class)
                .setParameter("id", id == null ? -1 : id).getResultList();
        for (SchoolYear other : others) {
            if (other.getName().equalsIgnoreCase(form.name)) {
                throw RuleBroken.at("name", "year.name_taken");
            }
            if (!form.startsOn.isAfter(other.getEndsOn()) && !form.endsOn.isBefore(other.getStartsOn())) {
                throw RuleBroken.at("startsOn", "year.overlaps", other.getName());
            }
        }
    }

    /** Terms keep their rows as long as their line is there, as records made in them will refer to them. */
    private void saveTerms(SchoolYear year, List<TermForm> lines, List<Term> before) {
        Map<Long, Term> stored = new HashMap<>();
        before.forEach(term -> stored.put(term.getId(), term));
        List<Term> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            TermForm line = lines.get(i);
            if (!line.isBlank()) {
                requireApart(i, line, kept);
                kept.add(saveTerm(i, year, line, stored.remove(line.id)));
            }
        }
        // Removed terms must be gone before another of the same name is added.
        stored.values().forEach(records::remove);
        records.add(kept.toArray(Term[]::new));
    }

    private static Term saveTerm(int line, SchoolYear year, TermForm form, Term stored) {
        try {
            if (stored == null) {
                return new Term(year, form.name, form.startsOn, form.endsOn);
            }
            stored.describe(form.name, form.startsOn, form.endsOn);
            return stored;
        } catch (RuleBroken e) {
            String field = e.field().substring(0, 1).toUpperCase(Locale.ROOT) + e.field().substring(1);
            throw RuleBroken.at("term" + line + field, e.key(), e.arguments());
        }
    }

    private static void requireApart(int line, TermForm term, List<Term> others) {
        for (Term other : others) {
            if (other.getName().equalsIgnoreCase(term.name)) {
                throw RuleBroken.at("term" + line + "Name", "year.term_name_taken");
            }
            if (other.overlaps(term.startsOn, term.endsOn)) {
                throw RuleBroken.at("term" + line + "StartsOn", "year.term_overlaps", other.getName());
            }
        }
    }

    private List<Term> terms(SchoolYear year) {
        return em.createQuery("SELECT t FROM Term t WHERE t.schoolYear = :year ORDER BY t.startsOn", Term.class)
                .setParameter("year", year).getResultList();
    }

    private SchoolYear find(long id) {
        return NotFound.ifNull(em.find(SchoolYear.class, id));
    }
}
