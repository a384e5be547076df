package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.homeroom.school.year.YearUse;

/** A year with classes stays, and goes on containing the days on which students came into them and left. */
@ApplicationScoped
public class ClassesOfYear implements YearUse {
    @Override
    public String condition() {
        return "EXISTS (SELECT 1 FROM school_class c WHERE c.school_year_id = y.id)";
    }

    @Override
    public List<String> days() {
        return List.of("SELECT e.school_year_id, e.starts_on AS at FROM enrolment e", "SELECT e.school_year_id, e.ends_on AS at FROM enrolment e WHERE e.planned IS NULL");
    }
}
