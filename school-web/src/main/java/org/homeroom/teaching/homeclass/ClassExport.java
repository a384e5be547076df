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
@WebServlet("/course/classes.csv")
public class ClassExport extends ExportServlet {
    @Inject
    transient ClassService service;
    @Inject
    transient SchoolFrame school;

    public ClassExport() {
        super("classes.csv", "course_classes.name", "course_classes.grade", "course_classes.tutor", "course_classes.students",
                "course_classes.teachers");
    }

    @Override
    protected Stream<List<?>> rows(HttpServletRequest request, Locale locale) {
        ListState list = ListState.of(request, "grade", "year");
        return service.list(list.request().all(), ClassListView.filter(list, school.getYearId())).rows().stream()
                .map(row -> Arrays.asList(row.name(), row.grade(), row.tutor(), row.students(), row.teacherCodes()));
    }
}
