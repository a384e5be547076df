package org.homeroom.desk.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.permission.Permission;
import org.homeroom.school.school.SchoolService;
import org.homeroom.school.school.SchoolSummary;

/** Counts what a new school already has. */
@ApplicationScoped
@Transactional
public class SetUpService {
    /** How many columns the statement has before those of the steps. */
    private static final int STEPS_BEGIN = 2;
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    SchoolService schools;
    @Inject
    @Any
    Instance<SetUpStep> contributed;

    /** All steps in order, in two statements. */
    public List<SetUpProgress> progress() {
        user.requireAll(Permission.SCHOOL_SET_UP);
        List<SetUpStep> steps = contributed.stream().sorted(Comparator.comparing(SetUpStep::order)).toList();
        // There may be a year before the school has a name.
        Object[] row = (Object[]) em.createNativeQuery("SELECT y.id, y.name, "
                        + steps.stream().map(SetUpStep::counting).collect(Collectors.joining(", "))
                        + " FROM (SELECT 1 AS one) base LEFT JOIN school_year y ON y.id = COALESCE(?, (SELECT MAX(id) FROM school_year))")
                .setParameter(1, schools.summary().map(SchoolSummary::yearId).orElse(null)).getSingleResult();
        Long yearId = row[0] == null ? null : ((Number) row[0]).longValue();
        String yearName = row[1] == null ? "" : (String) row[1];
        return IntStream.range(0, steps.size())
                .mapToObj(i -> new SetUpProgress(steps.get(i), ((Number) row[STEPS_BEGIN + i]).longValue(), yearId, yearName)).toList();
    }
}
