package org.homeroom.school.year;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.web.page.View;

/** The list of school years. */
@Named
@RequestScoped
public class SchoolYearsView implements View {
    @Inject
    SchoolYearService service;
    List<YearRow> rows = List.of();

    public void load() {
        rows = service.list();
    }
}
