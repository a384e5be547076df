package org.homeroom.teaching.homeclass;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.web.list.ExportServlet;
import org.homeroom.web.list.ListState;

/** The list of classes as CSV. */
@WebServlet("/homeclass/list.csv")
public class ClassExport extends ExportServlet {
    @Inject
    transient ClassService service;
    @Inject
    transient SchoolFrame school;

    public ClassExport() {
        super("classes.csv", "homeclass_list.name", "homeclass_list.grade", "homeclass_list.tutor", "homeclass_list.students",
                "homeclass_list.teachers");
    }

    @Override
    protected Stream<List<?>> rows(HttpServletRequest request, Locale locale) {
        ListState list = ListState.of(request, "grade", "year");
        return service.list(list.request().all(), ClassListView.filter(list, school.getYearId())).rows().stream()
                .map(row -> Arrays.asList(row.name(), row.grade(), row.tutor(), row.students(), row.teacherCodes()));
    }
}
