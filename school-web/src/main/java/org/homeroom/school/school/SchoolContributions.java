package org.homeroom.school.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.SetUpStep.Need;

@ApplicationScoped
class SchoolContributions {
    @Produces
    static final SetUpStep SET_UP = new SetUpStep(10, "school.setup", Need.FIRST, "FROM school",
            (count, year) -> "/school/edit");
}
