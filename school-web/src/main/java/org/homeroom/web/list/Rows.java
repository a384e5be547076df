package org.homeroom.web.list;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.page.Format;

/**
 * The rows of a list's table: {@code <s:rows of="#{view}" more="…"/>}, where {@code more} is added to the address of each row. Written from the
 * columns themselves, as expressions for each cell took two thirds of a page of a hundred rows; see docs/adr/0025-what-a-page-costs-faces.md.
 */
@FacesComponent(Rows.TYPE)
public class Rows extends UIComponentBase {
    static final String TYPE = "homeroom.Rows";

    @Override
    public String getFamily() {
        return TYPE;
    }

    @Override
    public void encodeEnd(FacesContext context) throws IOException {
        ListView<?> list = (ListView<?>) ((ListView<?>) getAttributes().get("of")).self();
        encode(context, list, (String) getAttributes().getOrDefault("more", ""));
    }

    private <R> void encode(FacesContext context, ListView<R> list, String more) throws IOException {
        Writing<R> writing = new Writing<>(context.getResponseWriter(), context, list, CDI.current().select(Format.class).get());
        for (R row : list.getRows()) {
            writing.row(row, writing.root + list.getColumns().open(row) + more);
        }
    }

    /** One page's rows. */
    private static final class Writing<R> {
        private final ResponseWriter out;
        private final FacesContext context;
        private final ListView<R> list;
        private final Format format;
        private final String root;
        private final List<Column<R>> shown;
        private final List<String> styles;

        private Writing(ResponseWriter out, FacesContext context, ListView<R> list, Format format) {
            this.out = out;
            this.context = context;
            this.list = list;
            this.format = format;
            root = context.getExternalContext().getRequestContextPath();
            shown = list.getShown();
            styles = shown.stream().map(list::style).toList();
        }

        private void row(R row, String address) throws IOException {
            start("tr", "data-href", address);
            start("th", "scope", "row");
            start("span", "class", "with-avatar");
            Column<R> head = list.getHead();
            if (head.avatar() != null) {
                start("span", "class", "avatar", "aria-hidden", "true");
                text(format.initials(head.avatar().apply(row)));
                end("span");
            }
            link(null, address, head.value().apply(row));
            end("span", "th");
            for (int i = 0; i < shown.size(); i++) {
                start("td", "class", styles.get(i));
                cell(shown.get(i), shown.get(i).value().apply(row));
                end("td");
            }
            end("tr");
        }

        private void cell(Column<R> column, Object value) throws IOException {
            boolean missing = value == null || "".equals(value) || value instanceof Collection<?> all && all.isEmpty();
            if (!missing) {
                shown(column.kind(), value);
            } else if (!column.none().isEmpty()) {
                start("span", "class", "muted");
                text(said(column.none()));
                end("span");
            }
        }

        private void shown(Column.Kind kind, Object value) throws IOException {
            switch (kind) {
                case TEXT, PHONE -> text(value);
                case DATE -> text(format.date((LocalDate) value));
                case TIME -> text(format.time((Instant) value));
                case NUMBER -> text(format.number(((Number) value).longValue()));
                case COUNTRY -> text(format.country((String) value));
                case STATE -> state((Column.Badge) value);
                case LINKS -> links((List<?>) value);
                case PICTURE -> picture((Column.Picture) value);
            }
        }

        private void state(Column.Badge badge) throws IOException {
            start("span", "class", "state state-" + badge.kind());
            text(said(badge.text()));
            end("span");
        }

        private void links(List<?> links) throws IOException {
            String between = "";
            for (Object each : links) {
                Column.Link link = (Column.Link) each;
                text(between);
                link("quiet", root + link.path(), link.label());
                between = ", ";
            }
        }

        private void link(String style, String address, Object label) throws IOException {
            start("a", "class", style, "href", address);
            text(label);
            end("a");
        }

        private void picture(Column.Picture picture) throws IOException {
            start("span", "class", "portrait", "data-placeholder", picture.placeholder());
            if (picture.object() == null) {
                start("span", "class", "portrait-initials", "aria-hidden", "true");
                text(format.initials(null));
                end("span");
            } else {
                start("img", "src", root + "/photo/file/" + picture.object() + "/thumb.jpg", "alt", "", "width", "160", "height", "200", "loading", "lazy",
                        "decoding", "async");
                end("img");
            }
            end("span");
        }

        private String said(String key) {
            return Texts.pattern(context.getViewRoot().getLocale(), key);
        }

        /** @param attributes names and values in turn; one without a value is left out */
        private void start(String element, String... attributes) throws IOException {
            out.startElement(element, null);
            for (int i = 0; i < attributes.length; i += 2) {
                if (attributes[i + 1] != null) {
                    out.writeAttribute(attributes[i], attributes[i + 1], null);
                }
            }
        }

        private void text(Object text) throws IOException {
            if (text != null) {
                out.writeText(text, null);
            }
        }

        private void end(String... elements) throws IOException {
            for (String element : elements) {
                out.endElement(element);
            }
        }
    }
}
