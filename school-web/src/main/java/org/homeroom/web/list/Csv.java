package org.homeroom.web.list;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Sends a table as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets want). */
public final class Csv {
    private Csv() {
    }

    /** @param rows each as long as the header; null is an empty cell */
    public static void send(HttpServletResponse response, String fileName, List<String> header, Iterable<? extends List<?>> rows)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        response.setHeader("Cache-Control", "no-store");
        var writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        writer.write('\ufeff');
        try (CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (List<?> row : rows) {
                printer.printRecord(row.stream().map(Csv::safe).toList());
            }
        }
    }

    /** A cell that a spreadsheet would take for a formula gets an apostrophe before it. */
    private static Object safe(Object cell) {
        if (cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0) {
            return "'" + text;
        }
        return cell;
    }
}
