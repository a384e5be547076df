package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.BiFunction;
import org.homeroom.access.permission.Scope;
import org.homeroom.access.reach.Reach;
import org.homeroom.base.shared.SchoolDay;

/** The class whose tutor one is, in the school year of today: not that of a year that is over, though its enrolments may still be open. */
@ApplicationScoped
class TutoredReach extends Reach<SchoolClass> {
    @Inject
    SchoolDay day;

    TutoredReach() {
        super(SchoolClass.class, Scope.OWN_TUTORED, "%s.id IN (SELECT tutored.schoolClass.id FROM TeachingAssignment tutored JOIN tutored.schoolClass led"
                + " JOIN led.schoolYear running WHERE tutored.tutor = TRUE AND tutored.staffMember.person.id = :asking"
                + " AND running.startsOn <= {d 'today'} AND running.endsOn >= {d 'today'})");
    }

    @Override
    public String within(Set<Scope> scopes, String alias, BiFunction<Class<?>, String, String> others) {
        String condition = super.within(scopes, alias, others);
        return condition.isEmpty() ? condition : condition.replace("today", day.today().toString());
    }
}
