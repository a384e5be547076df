package org.homeroom.web.list;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table as a workbook: dates are dates, numbers numbers, and a text is a text, whatever it begins with. */
final class Xlsx implements Sheet {
    /** Rows buffered before they are written. */
    private static final int HELD = 500;
    private static final int WIDTH = 20;
    private final Workbook book;
    private final Worksheet sheet;
    private int rows;

    Xlsx(OutputStream out, String title) {
        book = new Workbook(out, "Homeroom", null);
        sheet = book.newWorksheet(title);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (++rows % HELD == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Object cell) {
        if (rows == 0) {
            sheet.width(column, WIDTH);
            sheet.style(0, column).bold().set();
        }
        switch (cell) {
            case null -> { }
            case LocalDate day -> {
                sheet.value(rows, column, day);
                sheet.style(rows, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime time -> {
                sheet.value(rows, column, time);
                sheet.style(rows, column).format("yyyy-mm-dd hh:mm").set();
            }
            case Number number -> sheet.value(rows, column, number);
            // In the cell rather than in the table of shared strings, which would be held to the end.
            default -> sheet.inlineString(rows, column, cell.toString());
        }
    }

    @Override
    public void end() throws IOException {
        book.close();
    }
}
