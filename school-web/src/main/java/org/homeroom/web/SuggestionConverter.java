package org.homeroom.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import org.homeroom.shared.Suggestion;

/** Carries a choice made by typing through the page. Only its id is believed, and the service checks that. */
@FacesConverter("homeroom.Suggestion")
public class SuggestionConverter implements Converter<Suggestion> {
    @Override
    public Suggestion getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        int colon = value.indexOf(':');
        try {
            return new Suggestion(Long.parseLong(value.substring(0, Math.max(0, colon))), value.substring(colon + 1), "");
        } catch (NumberFormatException e) {
            throw new ConverterException(e);
        }
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Suggestion value) {
        return value == null ? "" : value.id() + ":" + value.name();
    }
}
