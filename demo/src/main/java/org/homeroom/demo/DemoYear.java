package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.LocalDate;

/** The school year that contains today, or begins soon, and its three terms. */
@Dependent
@Priority(200)
class DemoYear implements DemoRows {
    private long id;

    @Override
    public void fill(DemoSchool school) throws SQLException {
        LocalDate start = school.yearStart();
        int first = start.getYear();
        LocalDate end = LocalDate.of(first + 1, 7, 17);
        id = school.rows("school_year", "name, starts_on, ends_on").add(first + "/" + (first + 1) % 100, start, end);
        Rows terms = school.rows("term", "school_year_id, name, starts_on, ends_on");
        terms.add(id, "Autumn term", start, LocalDate.of(first, 12, 18));
        terms.add(id, "Spring term", LocalDate.of(first + 1, 1, 5), LocalDate.of(first + 1, 3, 26));
        terms.add(id, "Summer term", LocalDate.of(first + 1, 4, 12), end);
    }

    long id() {
        return id;
    }
}
