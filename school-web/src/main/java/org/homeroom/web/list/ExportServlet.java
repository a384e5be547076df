package org.homeroom.web.list;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.page.Languages;

/** Exports a list as CSV: exactly what its page shows under the same parameters, on all pages. */
public abstract class ExportServlet extends HttpServlet {
    private final String fileName;
    private final List<String> header;

    /** @param header keys of the columns' names */
    protected ExportServlet(String fileName, String... header) {
        this.fileName = fileName;
        this.header = List.of(header);
    }

    /** The rows, each with a cell for every column. Checks the access before it reads. */
    protected abstract Stream<List<?>> rows(HttpServletRequest request, Locale locale);

    @Override
    protected final void doGet(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        Locale locale = Languages.of(request);
        List<List<?>> rows;
        try {
            rows = rows(request, locale).toList();
        } catch (NotFound | NotAllowed e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Csv.send(response, fileName, header.stream().map(key -> Texts.get(locale, key)).toList(), rows);
    }
}
