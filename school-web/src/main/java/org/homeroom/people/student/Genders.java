package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.school.school.SchoolService;

/** A student's gender is one that the school names. One that it no longer names stays until it is changed. */
@ApplicationScoped
class Genders {
    @Inject
    SchoolService school;

    /** @param stored null if there is none */
    void check(String typed, String stored) {
        if (typed != null && !typed.equals(stored) && school.summary().stream().noneMatch(summary -> summary.genders().contains(typed))) {
            throw RuleBroken.at("gender", "student.gender_unknown");
        }
    }
}
