package org.homeroom.people.staff;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeroom.web.list.ExportServlet;
import org.homeroom.web.list.ListState;

/** The list of the staff as CSV. */
@WebServlet("/staff/list.csv")
public class StaffExport extends ExportServlet {
    @Inject
    transient StaffService service;

    public StaffExport() {
        super("staff.csv", "staff.code", "person.family_name", "person.given_name", "staff.job_title", "person.email", "person.phone",
                "staff.left_on");
    }

    @Override
    protected Stream<List<?>> rows(HttpServletRequest request, Locale locale) {
        ListState list = ListState.of(request, "name", "state");
        StaffFilter filter = new StaffFilter(list.getQuery(), list.filter("state"));
        return service.list(list.request().all(), filter).rows().stream()
                .map(row -> Arrays.asList(row.code(), row.familyName(), row.givenName(), row.jobTitle(), row.email(), row.phone(),
                        row.leftOn()));
    }
}
