package org.homeroom.school.year;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The list of school years. */
@Named
@RequestScoped
public class SchoolYearsView {
    @Inject
    SchoolYearService service;
    private List<YearRow> rows = List.of();

    public void load() {
        rows = service.list();
    }

    public List<YearRow> getRows() {
        return rows;
    }
}
