package org.homeroom.web.list;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as CSV (RFC 4180, UTF-8 with the byte order mark that spreadsheets need). */
final class Csv implements Sheet {
    /**
     * Also in full width, as in East Asia, and in the small forms; and behind what nobody sees, such as spaces, marks without a letter, fillers
     * and characters of no width, as some programs drop these.
     */
    private static final Pattern FORMULA = Pattern.compile("[\\s\\p{C}\\p{Z}\\p{M}\u115f\u1160\u2800\u3164\uffa0]*[=+@\\-＝＋＠－﹦﹢﹫﹣]|[\\t\\r]");
    private final CSVPrinter printer;

    Csv(OutputStream out) throws IOException {
        var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\ufeff');
        printer = new CSVPrinter(writer, CSVFormat.RFC4180);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        printer.printRecord(cells.stream().map(Csv::safe).toList());
    }

    @Override
    public void end() throws IOException {
        printer.close();
    }

    /** A cell that a spreadsheet would take for a formula is prefixed with an apostrophe. */
    private static Object safe(Object cell) {
        return cell instanceof String text && FORMULA.matcher(text).lookingAt() ? "'" + text : cell;
    }
}
