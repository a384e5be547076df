package org.homeroom.web.visitor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VisitorPageTest {
    private static final String WORD = "<ui:param name=\"visitors\" value=\"why\"/>";

    private static Optional<VisitorPage> read(String head) {
        String page = """
                <!DOCTYPE html>
                <ui:composition template="/WEB-INF/templates/public.xhtml" xmlns:f="jakarta.faces.core" xmlns:ui="jakarta.faces.facelets">
                  %s<ui:define name="content"><ui:include src="some.xhtml">%s</ui:include></ui:define>
                </ui:composition>""".formatted(head, WORD);
        return VisitorPage.read("/open/day.xhtml", new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void aPublicPageDeclaresItselfAtItsHead() {
        assertEquals(Optional.of(new VisitorPage("/open/day.xhtml")), read(WORD));
        assertEquals("/open/day", read(WORD).orElseThrow().path());
    }

    @Test
    void otherParametersAndOtherPlacesOpenNothing() {
        assertEquals(Optional.empty(), read(""));
        assertEquals(Optional.empty(), read("<!-- " + WORD + " -->"));
        assertEquals(Optional.empty(), read("<ui:param name=\"visitor\" value=\"why\"/>"));
        assertEquals(Optional.empty(), read(WORD.replace("ui:", "f:")));
    }
}
