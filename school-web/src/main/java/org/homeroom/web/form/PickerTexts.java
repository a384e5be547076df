package org.homeroom.web.form;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.page.Format;
import org.primefaces.PrimeFaces;

/**
 * What PrimeFaces' scripts say, in the page's language: names of months and weekdays as Java knows them, which pages write dates by, and the
 * few texts that our tags let one see or hear. Only where a page has these scripts.
 */
public class PickerTexts implements SystemEventListener {
    /** As PrimeFaces calls them; ours are {@code form.picker.today} and its like. */
    private static final List<String> SAID = List.of("today", "clear", "month", "year", "chooseDate", "prevMonth", "nextMonth", "searchMessage");

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext context = event.getFacesContext();
        boolean wanted = context.getViewRoot().getComponentResources(context, "head").stream()
                .anyMatch(resource -> "core.js".equals(resource.getAttributes().get("name")));
        if (wanted) {
            // Nothing moves without cause, and a panel is open only once its animation has ended, which there may be none of.
            PrimeFaces.current().executeInitScript("PrimeFaces.animationEnabled=false;PrimeFaces.locales["
                    + Json.createValue(context.getViewRoot().getLocale().toString()) + "]=" + texts(Format.locale()));
        }
    }

    static String texts(Locale locale) {
        JsonObjectBuilder texts = Json.createObjectBuilder().add("firstDayOfWeek", firstDay(locale).getValue() % 7)
                .add("monthNames", months(TextStyle.FULL_STANDALONE, locale)).add("monthNamesShort", months(TextStyle.SHORT, locale))
                .add("dayNames", days(TextStyle.FULL_STANDALONE, locale)).add("dayNamesShort", days(TextStyle.SHORT, locale))
                .add("dayNamesMin", days(TextStyle.SHORT_STANDALONE, locale))
                .add("aria", Json.createObjectBuilder().add("listLabel", Texts.pattern(locale, "form.picker.listLabel")));
        SAID.forEach(said -> texts.add(said, Texts.pattern(locale, "form.picker." + said)));
        return texts.build().toString();
    }

    /** Where no country is said, Java would go by the whole world's, which is a Sunday. */
    private static DayOfWeek firstDay(Locale locale) {
        return locale.getCountry().isEmpty() ? DayOfWeek.MONDAY : WeekFields.of(locale).getFirstDayOfWeek();
    }

    private static JsonArray months(TextStyle style, Locale locale) {
        return Json.createArrayBuilder(Stream.of(Month.values()).map(month -> month.getDisplayName(style, locale)).toList()).build();
    }

    /** From Sunday on, as scripts count. */
    private static JsonArray days(TextStyle style, Locale locale) {
        return Json.createArrayBuilder(Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(7).map(day -> day.getDisplayName(style, locale)).toList()).build();
    }
}
