package org.homeroom.people.guardian;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.web.list.ExportServlet;
import org.homeroom.web.list.ListState;

/** The list of guardians as CSV. */
@WebServlet("/guardian/list.csv")
public class GuardianExport extends ExportServlet {
    @Inject
    transient GuardianService service;

    public GuardianExport() {
        super("guardians.csv", "person.family_name", "person.given_name", "person.email", "person.phone", "guardian.children");
    }

    @Override
    protected Stream<List<?>> rows(HttpServletRequest request, Locale locale) {
        ListState list = ListState.of(request, "name", "account");
        return service.list(list.request().all(), GuardianListView.filter(list)).rows().stream()
                .map(row -> Arrays.asList(row.familyName(), row.givenName(), row.email(), row.phone(),
                        row.children().stream().map(GuardianRow.Child::name).collect(Collectors.joining("; "))));
    }
}
