package org.homeroom.school.gradelevel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.SetUpStep.Need;

@ApplicationScoped
class GradeLevelContributions {
    @Produces
    static final SetUpStep SET_UP = new SetUpStep(30, "gradelevel.setup", Need.FIRST, "FROM grade_level",
            (count, year) -> "/gradelevel/list");
}
