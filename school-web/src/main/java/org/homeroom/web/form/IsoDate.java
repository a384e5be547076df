package org.homeroom.web.form;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;

/** A day as the browser's date field sends it, 2026-11-21; days typed in the reader's own format are understood too. */
@FacesConverter("homeroom.IsoDate")
public class IsoDate implements Converter<LocalDate> {
    @Override
    public LocalDate getAsObject(FacesContext context, UIComponent component, String value) {
        return value == null || value.isBlank() ? null : read(value, context.getViewRoot().getLocale());
    }

    static LocalDate read(String value, Locale locale) {
        for (String pattern : List.of("uuuu-MM-dd", shortPattern(locale), "d.M.uuuu", "d/M/uuuu")) {
            try {
                // Strict, as the 31st of November would become the 30th otherwise
                LocalDate day = LocalDate.parse(value.strip(),
                        DateTimeFormatter.ofPattern(pattern, locale).withResolverStyle(ResolverStyle.STRICT));
                if (Is.Kind.DAY.fits(day)) {
                    return day;
                }
            } catch (DateTimeException next) {
                continue;
            }
        }
        throw new ConverterException();
    }

    private static String shortPattern(Locale locale) {
        return DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale)
                .replace('y', 'u');
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
