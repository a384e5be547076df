package org.homeroom.desk.directory;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeroom.base.shared.Texts;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.web.list.ExportServlet;
import org.homeroom.web.list.ListState;

/** The office's list of consents as CSV. */
@WebServlet("/consent/list.csv")
public class ConsentExport extends ExportServlet {
    @Inject
    transient ConsentDirectoryService directory;
    @Inject
    transient SchoolFrame school;

    public ConsentExport() {
        super("consents.csv", "person.family_name", "person.given_name", "student.class", "consent.purpose.YEARBOOK", "consent.purpose.WEB",
                "consent.purpose.PRESS");
    }

    @Override
    protected Stream<List<?>> rows(HttpServletRequest request, Locale locale) {
        ListState list = ListState.of(request, "name", "yearbook", "class");
        return directory.list(list.request().all(), StudentListView.filter(list, school.getYearId()), list.filter("yearbook")).rows()
                .stream().map(row -> Arrays.asList(row.familyName(), row.givenName(), row.className(), word(row.yearbook(), locale),
                        word(row.web(), locale), word(row.press(), locale)));
    }

    private static String word(String word, Locale locale) {
        return Texts.get(locale, "consent." + word);
    }
}
