package org.homeroom.web.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table sent as a file, row by row: it is never held as a whole. */
interface Sheet {
    /** @param cells texts, numbers, dates, dates with time; null is an empty cell */
    void row(List<?> cells) throws IOException;

    /** Called only when all rows have been written: a truncated file must be recognisable as one. */
    void end() throws IOException;

    /**
     * @param title  of the list, from which the file is named
     * @param format {@code csv} or {@code xlsx}
     */
    static Sheet open(HttpServletResponse response, String title, String format) throws IOException {
        boolean csv = "csv".equals(format);
        String plain = title.replaceAll("[^A-Za-z0-9 ]", "_");
        String encoded = URLEncoder.encode(title, StandardCharsets.UTF_8).replace("+", "%20");
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"%s.%s\"; filename*=UTF-8''%s.%2$s".formatted(plain, format, encoded));
        return csv ? new Csv(response.getOutputStream()) : new Xlsx(response.getOutputStream(), title);
    }
}
