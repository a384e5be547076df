package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
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
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.school.gradelevel.GradeLevel;
import org.homeroom.school.year.SchoolYear;
import org.homeroom.web.form.Editing;
import org.homeroom.web.form.Forms;

/** Creates, renames and deletes classes. */
@ApplicationScoped
@Transactional
public class ClassEditService implements Editing<ClassForm> {
    private static final Logger LOG = Logger.getLogger(ClassEditService.class.getName());
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    CurrentUser user;

    /**
     * Creates several classes at once.
     *
     * @param names        separated by spaces or commas, such as {@code 7a 7b 7c}
     * @param gradeLevelId null to use the grade level whose name contains the same number as the class
     * @return how many
     * @throws RuleBroken at {@code names}; then none is created
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
        List<SchoolClass> made = new ArrayList<>();
        for (String name : each) {
            if (name.length() > SchoolClass.NAME_LENGTH) {
                throw RuleBroken.at("names", "homeclass.name_long", SchoolClass.NAME_LENGTH);
            }
            if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                throw RuleBroken.at("names", "homeclass.name_taken", name, year.getName());
            }
            made.add(new SchoolClass(year, given == null ? levelOf(name, levels) : given, name));
        }
        records.add(made.toArray(SchoolClass[]::new));
        LOG.info(() -> each.size() + " classes made in year " + yearId + user.by());
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

    @Override
    public ClassForm edit(long id) {
        user.requireAll(Permission.CLASS_EDIT);
        return ClassForm.of(find(SchoolClass.class, id));
    }

    /** @return the new class's id */
    public long create(long yearId, ClassForm form) {
        user.requireAll(Permission.CLASS_EDIT);
        Forms.check(form);
        SchoolYear year = find(SchoolYear.class, yearId);
        requireFree(year, form.name, 0);
        SchoolClass made = new SchoolClass(year, find(GradeLevel.class, form.gradeLevelId), form.name);
        records.add(form, made);
        return made.getId();
    }

    @Override
    public void save(long id, ClassForm form) {
        user.requireAll(Permission.CLASS_EDIT);
        Forms.check(form);
        SchoolClass stored = find(SchoolClass.class, id);
        records.change(stored, form, () -> {
            requireFree(stored.getSchoolYear(), form.name, id);
            stored.describe(find(GradeLevel.class, form.gradeLevelId), form.name);
        });
    }

    /** @throws RuleBroken if someone is, or was, in the class */
    public void delete(long id) {
        user.requireAll(Permission.CLASS_EDIT);
        SchoolClass stored = find(SchoolClass.class, id);
        if (em.createQuery("SELECT COUNT(e) FROM Enrolment e WHERE e.schoolClass = :class", Long.class)
                .setParameter("class", stored).getSingleResult() > 0) {
            throw RuleBroken.of("homeclass.class_not_empty", stored.getName());
        }
        em.createQuery("DELETE FROM TeachingAssignment t WHERE t.schoolClass = :class").setParameter("class", stored).executeUpdate();
        records.remove(stored);
        LOG.info(() -> "Class " + id + " deleted" + user.by());
    }

    private void requireFree(SchoolYear year, String name, long except) {
        boolean taken = em.createQuery("SELECT c.name FROM SchoolClass c WHERE c.schoolYear = :year AND c.name = :name AND c.id <> :id",
                        String.class).setParameter("year", year).setParameter("name", name)
                .setParameter("id", except).getResultStream().anyMatch(name::equalsIgnoreCase);
        if (taken) {
            throw RuleBroken.at("name", "homeclass.name_taken", name, year.getName());
        }
    }

    private <T> T find(Class<T> type, Long id) {
        return NotFound.ifNull(id == null ? null : em.find(type, id));
    }
}
