package org.homeroom.yearbook.portrait;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.school.year.YearUse;

/** A year for which a portrait was chosen stays. */
@ApplicationScoped
public class PortraitsOfYear implements YearUse {
    @Override
    public String condition() {
        return "EXISTS (SELECT 1 FROM portrait_choice k WHERE k.school_year_id = y.id)";
    }
}
