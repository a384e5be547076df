package org.homeroom.school.year;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.homeroom.access.contribution.SetUpStep;
import org.homeroom.access.contribution.SetUpStep.Need;

@ApplicationScoped
class YearContributions {
    @Produces
    static final SetUpStep YEAR = new SetUpStep(20, "year.setup", Need.FIRST, "FROM school_year WHERE id = y.id",
            (years, year) -> year == null ? "/year/edit" : "/year/list");
    @Produces
    static final SetUpStep TERMS = new SetUpStep(25, "year.setup_terms", Need.LATER, "FROM term WHERE school_year_id = y.id",
            (terms, year) -> year == null ? "/year/edit" : "/year/edit?id=" + year);
}
