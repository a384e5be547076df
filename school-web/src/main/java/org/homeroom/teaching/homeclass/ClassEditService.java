package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.Flush;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.school.gradelevel.GradeLevel;
import org.homeroom.school.year.SchoolYear;

/** Makes classes, names them, and takes away those that nobody is in. */
@ApplicationScoped
@Transactional
public class ClassEditService {
    private static final Logger LOG = Logger.getLogger(ClassEditService.class.getName());
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;

    /**
     * Makes several classes at once.
     *
     * @param names        with blanks or commas between, such as {@code 7a 7b 7c}
     * @param gradeLevelId null to take the one whose name has the same number as the class
     * @return how many
     * @throws RuleBroken at {@code names}; then none is made
     */
    public int createAll(long yearId, String names, Long gradeLevelId) {
        user.requireAll(Permission.CLASS_EDIT);
        SchoolYear year = find(SchoolYear.class, yearId);
        GradeLevel given = gradeLevelId == null ? null : find(GradeLevel.class, gradeLevelId);
        List<GradeLevel> levels = em.createQuery("SELECT g FROM GradeLevel g ORDER BY g.position", GradeLevel.class).getResultList();
        List<String> each = Arrays.stream((names == null ? "" : names).split("[\\s,;]+")).filter(name -> !name.isEmpty()).toList();
        if (each.isEmpty()) {
            throw RuleBroken.at("names", "homeclass.no_names");
        }
        Set<String> taken = new HashSet<>(em.createQuery("SELECT LOWER(c.name) FROM SchoolClass c WHERE c.schoolYear = :year", String.class)
                .setParameter("year", year).getResultList());
        for (String name : each) {
            requireLength("names", name);
            if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                throw RuleBroken.at("names", "homeclass.name_taken", name, year.getName());
            }
            em.persist(new SchoolClass(year, given == null ? levelOf(name, levels) : given, name));
        }
        em.flush();
        LOG.info(() -> each.size() + " classes made in year " + yearId);
        return each.size();
    }

    /** Year 7 for 7b: the only grade level with that number in its name. */
    private static GradeLevel levelOf(String name, List<GradeLevel> levels) {
        Matcher number = NUMBER.matcher(name);
        List<GradeLevel> fitting = !number.find() ? List.of() : levels.stream()
                .filter(level -> NUMBER.matcher(level.getName()).results().anyMatch(r -> r.group().equals(number.group()))).toList();
        if (fitting.size() != 1) {
            throw RuleBroken.at("names", "homeclass.no_grade_for", name);
        }
        return fitting.getFirst();
    }

    public ClassDetails details(long id) {
        user.requireAll(Permission.CLASS_EDIT);
        SchoolClass stored = find(SchoolClass.class, id);
        return new ClassDetails(id, stored.getVersion(), stored.getName(), stored.getGradeLevel().getId(), stored.getGradeLevel().getName(),
                stored.getSchoolYear().getId(), stored.getSchoolYear().getName(), stored.getSchoolYear().getStartsOn(),
                stored.getSchoolYear().getEndsOn());
    }

    /** @return the id of the new class */
    public long create(long yearId, ClassForm form) {
        user.requireAll(Permission.CLASS_EDIT);
        SchoolYear year = find(SchoolYear.class, yearId);
        requireFree(year, form.name, 0);
        SchoolClass made = new SchoolClass(year, find(GradeLevel.class, form.gradeLevelId), form.name);
        em.persist(made);
        em.flush();
        LOG.info(() -> "Class " + made.getId() + " made");
        return made.getId();
    }

    public void save(long id, ClassForm form) {
        user.requireAll(Permission.CLASS_EDIT);
        SchoolClass stored = find(SchoolClass.class, id);
        stored.requireVersion(form.version);
        requireFree(stored.getSchoolYear(), form.name, id);
        stored.describe(find(GradeLevel.class, form.gradeLevelId), form.name);
        Flush.now(em);
        LOG.info(() -> "Class " + id + " changed");
    }

    /** @throws RuleBroken where someone is, or was, in the class */
    public void delete(long id) {
        user.requireAll(Permission.CLASS_EDIT);
        SchoolClass stored = find(SchoolClass.class, id);
        if (em.createQuery("SELECT COUNT(e) FROM Enrolment e WHERE e.schoolClass = :class", Long.class)
                .setParameter("class", stored).getSingleResult() > 0) {
            throw RuleBroken.of("homeclass.class_not_empty", stored.getName());
        }
        em.createQuery("DELETE FROM TeachingAssignment t WHERE t.schoolClass = :class").setParameter("class", stored).executeUpdate();
        em.remove(stored);
        em.flush();
        LOG.info(() -> "Class " + id + " deleted");
    }

    private void requireFree(SchoolYear year, String name, long except) {
        requireLength("name", name);
        boolean taken = em.createQuery("SELECT COUNT(c) FROM SchoolClass c WHERE c.schoolYear = :year AND LOWER(c.name) = :name AND c.id <> :id",
                        Long.class).setParameter("year", year).setParameter("name", name.toLowerCase(Locale.ROOT))
                .setParameter("id", except).getSingleResult() > 0;
        if (taken) {
            throw RuleBroken.at("name", "homeclass.name_taken", name, year.getName());
        }
    }

    private static void requireLength(String field, String name) {
        if (name.length() > SchoolClass.NAME_LENGTH) {
            throw RuleBroken.at(field, "homeclass.name_long", SchoolClass.NAME_LENGTH);
        }
    }

    private <T> T find(Class<T> type, Long id) {
        return NotFound.ifNull(id == null ? null : em.find(type, id));
    }
}
