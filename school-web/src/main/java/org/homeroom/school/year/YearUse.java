package org.homeroom.school.year;

import java.util.List;

/** Lets a room above say what it keeps in a school year, which then can be neither removed nor moved away from it. */
public interface YearUse {
    /** An SQL condition over the alias {@code y} of {@code school_year}; written in code, never input. */
    String condition();

    /** SQL that selects {@code school_year_id}, and as {@code at} days which that year has to go on containing. */
    default List<String> days() {
        return List.of();
    }
}
