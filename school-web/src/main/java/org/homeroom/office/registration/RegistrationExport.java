package org.homeroom.office.registration;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.Texts;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.web.list.Csv;
import org.homeroom.web.list.ListState;
import org.homeroom.web.page.Languages;

/** The office's list as CSV: the same address, the same rows in the same order, all pages. */
@WebServlet("/registration/list.csv")
public class RegistrationExport extends HttpServlet {
    @Inject
    transient RegistrationListService service;
    @Inject
    transient SchoolFrame school;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.of(request);
        ListState list = RegistrationListView.state(parameters(request));
        try {
            List<RegistrationRow> rows = service.rows(RegistrationListView.filter(list), list.request().all());
            Csv.send(response, Texts.get(locale, "registration_list.file") + ".csv", header(locale),
                    rows.stream().map(row -> cells(row, locale)).toList());
        } catch (NotAllowed hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static Map<String, String> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()[0]));
    }

    private static List<String> header(Locale locale) {
        return Stream.of("family_name", "given_name", "email", "country", "state", "received")
                .map(column -> Texts.get(locale, "registration_list." + column)).toList();
    }

    private List<Object> cells(RegistrationRow row, Locale locale) {
        return List.of(row.familyName(), row.givenName(), row.email(), Locale.of("", row.country()).getDisplayCountry(locale),
                Texts.get(locale, "registration.state." + row.state()),
                LocalDateTime.ofInstant(row.receivedAt(), school.get()).truncatedTo(ChronoUnit.MINUTES).toString());
    }
}
