package org.homeroom.web.visitor;

import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A public page, which declares itself at its head, with the reason: {@code <ui:param name="visitors" value="why"/>}. It keeps no state on the
 * server, so that visitors can take all day over it, and viewing it creates no session and sets no cookie.
 */
public record VisitorPage(String viewId) {
    /** Application attribute with the view ids of stateless pages. */
    static final String STATELESS = VisitorPage.class.getName();
    private static final String PAGE = ".xhtml";
    private static final String FACELETS = "jakarta.faces.facelets";

    public String path() {
        return viewId.substring(0, viewId.length() - PAGE.length());
    }

    /** Reads the heads of all pages. */
    public static List<VisitorPage> readAll(ServletContext school) {
        List<VisitorPage> pages = below("/", school).flatMap(viewId -> {
            try (InputStream page = school.getResourceAsStream(viewId)) {
                return read(viewId, page).stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }).toList();
        school.setAttribute(STATELESS, pages.stream().map(VisitorPage::viewId).collect(Collectors.toSet()));
        return pages;
    }

    private static Stream<String> below(String folder, ServletContext school) {
        return school.getResourcePaths(folder).stream().filter(path -> !path.endsWith("-INF/"))
                .flatMap(path -> path.endsWith("/") ? below(path, school) : Stream.of(path).filter(file -> file.endsWith(PAGE)));
    }

    /** What a page declares before its first part; empty if it is not public. */
    public static Optional<VisitorPage> read(String viewId, InputStream text) {
        try {
            XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader page = factory.createXMLStreamReader(text);
            for (; page.hasNext() && !begins("define", page); page.next()) {
                if (begins("param", page) && "visitors".equals(page.getAttributeValue(null, "name"))) {
                    return Optional.of(new VisitorPage(viewId));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(viewId + " cannot be read", e);
        }
    }

    private static boolean begins(String tag, XMLStreamReader page) {
        return page.isStartElement() && FACELETS.equals(page.getNamespaceURI()) && tag.equals(page.getLocalName());
    }
}
