package org.homeroom.web.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportServletTest {
    private static final Columns<Integer> COLUMNS = new Columns<>("/staff/list", "m.id", "code", row -> "/staff/view?id=" + row,
            Column.number("code", "staff.code", (Integer row) -> row).sorted("m.code %1$s"));

    /** A list of numbers, which records what was requested. */
    private static class Numbers extends ListView<Integer> {
        private final int total;
        private final List<PageRequest> asked = new ArrayList<>();

        Numbers(int total) {
            super(COLUMNS);
            this.total = total;
            Map<String, String[]> address = Map.of("q", new String[] {"ann"}, "page", new String[] {"3"}, "sort", new String[] {"code"},
                    "dir", new String[] {"desc"});
            request = (HttpServletRequest) Proxy.newProxyInstance(Numbers.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                    (proxy, method, arguments) -> method.getName().equals("getParameterMap") ? address : null);
            begin();
        }

        @Override
        protected Slice<Integer> read(PageRequest page) {
            asked.add(page);
            return new Slice<>(IntStream.range(page.offset(), Math.min(total, page.offset() + page.size())).boxed().toList(), total);
        }
    }

    private static final class Written implements Sheet {
        private final List<Object> cells = new ArrayList<>();
        private boolean ended;

        @Override
        public void row(List<?> row) {
            cells.addAll(row);
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1999, 1", "2000, 2", "4500, 3"})
    void allRowsAreReadInChunksAndInTheirOrder(int total, int chunks) throws IOException {
        Numbers list = new Numbers(total);
        Written sheet = new Written();
        ExportServlet.write(list, list.chunk(1), sheet, Locale.ENGLISH, ZoneOffset.UTC);
        assertEquals("Code", sheet.cells.removeFirst());
        assertEquals(IntStream.range(0, total).boxed().toList(), sheet.cells);
        assertEquals(IntStream.rangeClosed(1, chunks).mapToObj(n -> new PageRequest(n, ListView.CHUNK, "code", true).narrowed("ann", Map.of())).toList(),
                list.asked, "as searched and sorted, from the first page on");
        assertTrue(sheet.ended);
    }

    @Test
    void whatBreaksOffIsNotCompleted() {
        Written sheet = new Written();
        Numbers list = new Numbers(ListView.CHUNK) {
            @Override
            protected Slice<Integer> read(PageRequest page) {
                if (page.page() > 1) {
                    throw new IllegalStateException("the database is away");
                }
                return super.read(page);
            }
        };
        assertThrows(IllegalStateException.class, () -> ExportServlet.write(list, list.chunk(1), sheet, Locale.ENGLISH, ZoneOffset.UTC));
        assertFalse(sheet.ended);
    }
}
