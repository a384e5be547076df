package org.homeroom.web.list;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.SchoolZone;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.page.Languages;

/** Any list as a file: {@code /student/list.csv} has all pages and columns of {@code /student/list} under the same parameters. */
@WebServlet({"*.csv", "*.xlsx"})
public class ExportServlet extends HttpServlet {
    @Inject
    @Any
    transient Instance<ListView<?>> lists;
    @Inject
    transient SchoolZone zone;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getServletPath();
        int dot = path.lastIndexOf('.');
        try {
            send(list(path.substring(0, dot)), path.substring(dot + 1), Languages.of(request), response);
        } catch (NotFound | NotAllowed hidden) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private ListView<?> list(String address) {
        return lists.stream().filter(list -> list.getColumns().address().equals(address)).findFirst().orElseThrow(NotFound::new);
    }

    /** The first chunk is read before anything is sent, so that a refusal can still be reported. */
    private <R> void send(ListView<R> list, String format, Locale locale, HttpServletResponse response) throws IOException {
        List<R> first = list.chunk(1);
        write(list, first, Sheet.open(response, Texts.get(locale, list.getTitle()), format), locale, zone.get());
    }

    static <R> void write(ListView<R> list, List<R> first, Sheet sheet, Locale locale, ZoneId zone) throws IOException {
        List<Column<R>> columns = list.getColumns().exported();
        sheet.row(columns.stream().map(column -> Texts.get(locale, column.head())).toList());
        List<R> rows = first;
        for (int chunk = 2; !rows.isEmpty(); chunk++) {
            for (R row : rows) {
                sheet.row(columns.stream().map(column -> column.cell(row, locale, zone)).toList());
            }
            rows = rows.size() < ListView.CHUNK ? List.of() : list.chunk(chunk);
        }
        sheet.end();
    }
}
