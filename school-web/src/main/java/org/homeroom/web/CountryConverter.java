package org.homeroom.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.util.Locale;

/** A country is kept as its ISO 3166-1 code and typed by its name in the page's language. */
@FacesConverter("homeroom.Country")
public class CountryConverter implements Converter<String> {
    @Override
    public String getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        return Countries.code(value.strip(), context.getViewRoot().getLocale())
                .orElseThrow(() -> new ConverterException(
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, Notices.text("form.country_wrong"), null)));
    }

    /** Also called with names that are suggested, which stay as they are. */
    @Override
    public String getAsString(FacesContext context, UIComponent component, String value) {
        if (value == null || value.length() != 2) {
            return value == null ? "" : value;
        }
        return Countries.name(value.toUpperCase(Locale.ROOT), context.getViewRoot().getLocale());
    }
}
