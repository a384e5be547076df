package org.homeroom.desk.directory;

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

/** The list of students as CSV. */
@WebServlet("/student/list.csv")
public class StudentExport extends ExportServlet {
    @Inject
    transient StudentDirectoryService directory;
    @Inject
    transient SchoolFrame school;

    public StudentExport() {
        super("students.csv", "student.number", "person.family_name", "person.given_name", "person.called", "student.class",
                "student.birth_date", "person.email", "student.withdrawn_on");
    }

    @Override
    protected Stream<List<?>> rows(HttpServletRequest request, Locale locale) {
        ListState list = ListState.of(request, "name", "state", "class");
        return directory.list(list.request().all(), StudentListView.filter(list, school.getYearId())).rows().stream()
                .map(row -> Arrays.asList(row.number(), row.familyName(), row.givenName(), row.called(), row.className(), row.birthDate(),
                        row.email(), row.withdrawnOn()));
    }
}
