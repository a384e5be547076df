package org.homeroom.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;

/** A day as the browser's date field sends it, 2026-11-21; typed days in the reader's own way are understood too. */
@FacesConverter("homeroom.IsoDate")
public class IsoDate implements Converter<LocalDate> {
    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var locale = context.getViewRoot().getLocale();
        for (DateTimeFormatter format : List.of(DateTimeFormatter.ISO_LOCAL_DATE,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale),
                DateTimeFormatter.ofPattern("d.M.uuuu"), DateTimeFormatter.ofPattern("d/M/uuuu"))) {
            try {
                LocalDate day = LocalDate.parse(value.strip(), format);
                if (day.getYear() >= 1900 && day.getYear() < 2200) {
                    return day;
                }
            } catch (DateTimeException next) {
                continue;
            }
        }
        throw new ConverterException();
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
