package org.homeroom.web.form;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import java.text.Normalizer;

/**
 * Every text that is typed loses its surrounding spaces and is put into one Unicode normal form, so that the same name is the
 * same text whichever keyboard it came from. A text of spaces becomes null. Passwords are left as they are.
 */
@FacesConverter(forClass = String.class)
public class TrimmedText implements Converter<String> {
    @Override
    public String getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || component instanceof HtmlInputSecret) {
            return value;
        }
        String text = Normalizer.normalize(value, Normalizer.Form.NFC).strip();
        return text.isEmpty() ? null : text;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, String value) {
        return value == null ? "" : value;
    }
}
