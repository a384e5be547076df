package org.homeroom.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private final Map<String, String> headers = new HashMap<>();
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();

    private String send(List<?> row) throws IOException {
        Sheet sheet = Sheet.open(response(), "Students", "csv");
        sheet.row(List.of("Name"));
        sheet.row(row);
        sheet.end();
        return sent.toString(StandardCharsets.UTF_8);
    }

    private HttpServletResponse response() {
        ServletOutputStream out = new ServletOutputStream() {
            @Override
            public void write(int b) {
                sent.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
        return (HttpServletResponse) Proxy.newProxyInstance(CsvTest.class.getClassLoader(), new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getOutputStream" -> {
                            return out;
                        }
                        case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                        case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                        default -> throw new UnsupportedOperationException(method.getName());
                    }
                    return null;
                });
    }

    @Test
    void beginsWithAByteOrderMarkAndEndsLinesAsTheStandardSays() throws IOException {
        assertEquals("\ufeffName\r\nZoë Ångström\r\n", send(List.of("Zoë Ångström")));
        assertEquals("text/csv;charset=UTF-8", headers.get("Content-Type"));
        assertEquals("attachment; filename=\"Students.csv\"; filename*=UTF-8''Students.csv", headers.get("Content-Disposition"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20 7946 0000", "-1", "@SUM(A1)", "\t=1", "＝1+1", "＋1", "－1", "＠SUM(A1)", "﹦1", " =1", "\u00a0=1", "\u200b=1", "\ufeff=1",
        "\u00ad=1", "\u202e=1", "\u2800=1", "\u3164=1", "\u034f=1", "\ufe0f\u200d＝1", "\u0000=1"})
    void aFormulaBecomesAText(String cell) throws IOException {
        assertEquals("\ufeffName\r\n'" + cell + "\r\n", send(List.of(cell)).replace("\"", ""));
    }

    @Test
    void quotesWhatHasCommasQuotesOrLineBreaks() throws IOException {
        assertEquals("\ufeffName\r\n\"Okafor, \"\"Ami\"\"\nAmara\"\r\n", send(List.of("Okafor, \"Ami\"\nAmara")));
    }

    @Test
    void numbersAndDaysStayAndNothingIsAnEmptyCell() throws IOException {
        assertEquals("\ufeffName\r\n-3,2026-11-21,\r\n", send(Arrays.asList(-3, LocalDate.of(2026, 11, 21), null)));
    }
}
