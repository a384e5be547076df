package org.homeroom.school.gradelevel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.web.form.Editing;
import org.homeroom.web.form.Forms;

/** The stages of the school in order, such as Year 7 to Year 13. */
@ApplicationScoped
@Transactional
public class GradeLevelService implements Editing<GradeLevelForm> {
    /** More than this at once must be a mistake. */
    static final int MOST = 20;
    private static final Logger LOG = Logger.getLogger(GradeLevelService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    CurrentUser user;
    @Inject
    @Any
    Instance<GradeLevelUse> uses;

    /** All grade levels in order. They are no secret. */
    public List<GradeLevelChoice> choices() {
        user.rights();
        return em.createQuery("SELECT NEW org.homeroom.school.gradelevel.GradeLevelChoice(g.id, g.name) FROM GradeLevel g"
                + " ORDER BY g.position, g.id", GradeLevelChoice.class).getResultList();
    }

    /** All of them, for set-up. */
    @SuppressWarnings("unchecked")
    public List<GradeLevelRow> list() {
        user.requireAll(Permission.SCHOOL_SET_UP);
        List<Object[]> rows = em.createNativeQuery("SELECT g.id, g.name, " + used() + " FROM grade_level g ORDER BY g.position, g.id")
                .getResultList();
        return rows.stream().map(r -> new GradeLevelRow(((Number) r[0]).longValue(), (String) r[1], ((Number) r[2]).intValue() > 0)).toList();
    }

    @Override
    public long create(GradeLevelForm form) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        Forms.check(form);
        return append(List.of(form.name)).getFirst().getId();
    }

    /** Adds a range at the end, such as Year 7 to Year 13; existing ones stay as they are. @return how many are new */
    public int addRange(GradeRangeForm form) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        Forms.check(form);
        if (form.to < form.from) {
            throw RuleBroken.at("to", "gradelevel.range_order");
        }
        if (form.to - form.from >= MOST) {
            throw RuleBroken.at("to", "gradelevel.range_long", MOST);
        }
        Set<String> there = new HashSet<>();
        ordered().forEach(level -> there.add(level.getName().toLowerCase(Locale.ROOT)));
        List<String> names = new ArrayList<>();
        for (int n = form.from; n <= form.to; n++) {
            String name = form.prefix == null ? Integer.toString(n) : form.prefix + " " + n;
            if (!there.contains(name.toLowerCase(Locale.ROOT))) {
                names.add(name);
            }
        }
        append(names);
        return names.size();
    }

    private List<GradeLevel> append(List<String> names) {
        List<GradeLevel> there = ordered();
        int last = there.stream().mapToInt(GradeLevel::getPosition).max().orElse(0);
        List<GradeLevel> added = new ArrayList<>();
        for (String name : names) {
            requireFree(name, null, there);
            added.add(new GradeLevel(name, last + 1 + added.size()));
        }
        records.add(added.toArray(GradeLevel[]::new));
        LOG.info(() -> names.size() + " grade levels added" + user.by());
        return added;
    }

    @Override
    public GradeLevelForm edit(long id) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        GradeLevel level = find(id);
        return new GradeLevelForm(level.getVersion(), level.getName());
    }

    @Override
    public void save(long id, GradeLevelForm form) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        Forms.check(form);
        GradeLevel level = find(id);
        records.change(level, form, () -> {
            requireFree(form.name, id, ordered());
            level.describe(form.name, level.getPosition());
        });
    }

    /** Swaps it with the one before or after; does nothing at either end. */
    public void move(long id, boolean up) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        List<GradeLevel> levels = new ArrayList<>(ordered());
        int at = levels.indexOf(find(id));
        int with = up ? at - 1 : at + 1;
        if (with >= 0 && with < levels.size()) {
            Collections.swap(levels, at, with);
            for (int i = 0; i < levels.size(); i++) {
                levels.get(i).describe(levels.get(i).getName(), i + 1);
            }
            records.write();
        }
    }

    /** @throws RuleBroken if anything has this grade level, such as a class */
    public void remove(long id) {
        user.requireAll(Permission.SCHOOL_SET_UP);
        GradeLevel level = find(id);
        Number used = (Number) em.createNativeQuery("SELECT " + used() + " FROM grade_level g WHERE g.id = ?").setParameter(1, id).getSingleResult();
        if (used.intValue() > 0) {
            throw RuleBroken.of("gradelevel.used", level.getName());
        }
        records.remove(level);
        LOG.info(() -> "Grade level " + id + " removed" + user.by());
    }

    /** Whether any room uses the grade level {@code g}. */
    private String used() {
        return Stream.concat(Stream.of("FALSE"), uses.stream().map(GradeLevelUse::condition)).collect(Collectors.joining(" OR ", "(", ")"));
    }

    private static void requireFree(String name, Long except, List<GradeLevel> levels) {
        if (levels.stream().anyMatch(l -> l.getName().equalsIgnoreCase(name) && !l.getId().equals(except))) {
            throw RuleBroken.at("name", "gradelevel.name_taken", name);
        }
    }

    private List<GradeLevel> ordered() {
        return em.createQuery("SELECT g FROM GradeLevel g ORDER BY g.position, g.id", GradeLevel.class).getResultList();
    }

    private GradeLevel find(long id) {
        return NotFound.ifNull(em.find(GradeLevel.class, id));
    }
}
