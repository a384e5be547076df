package org.homeroom.web.form;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObjectBuilder;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.page.Format;
import org.primefaces.PrimeFaces;

/**
 * What PrimeFaces' scripts say, in the page's language: the names of months and weekdays from Java, which pages use too, and the few texts that
 * our tags let users see or hear. Only on pages that have these scripts.
 */
public class PickerTexts implements SystemEventListener {
    /** PrimeFaces' names; ours are {@code form.picker.today} and so on. */
    private static final List<String> SAID = List.of("today", "clear", "month", "year", "chooseDate", "prevMonth", "nextMonth", "searchMessage");
    /** Kept, as Json looks for its provider on each call. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

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
            // Nothing moves needlessly, and PrimeFaces takes a panel for open only when its animation has ended.
            PrimeFaces.current().executeInitScript("PrimeFaces.animationEnabled=false;Object.assign(PrimeFaces.locales,"
                    + JSON.createObjectBuilder().add(context.getViewRoot().getLocale().toString(), texts(Format.locale())).build() + ")");
        }
    }

    static JsonObjectBuilder texts(Locale locale) {
        JsonObjectBuilder texts = JSON.createObjectBuilder().add("firstDayOfWeek", firstDay(locale).getValue() % 7)
                .add("monthNames", months(TextStyle.FULL_STANDALONE, locale)).add("monthNamesShort", months(TextStyle.SHORT, locale))
                .add("dayNames", days(TextStyle.FULL_STANDALONE, locale)).add("dayNamesShort", days(TextStyle.SHORT, locale))
                .add("dayNamesMin", days(TextStyle.SHORT_STANDALONE, locale))
                .add("aria", JSON.createObjectBuilder().add("listLabel", Texts.pattern(locale, "form.picker.listLabel")));
        SAID.forEach(said -> texts.add(said, Texts.pattern(locale, "form.picker." + said)));
        return texts;
    }

    /** Without a country, Java would use the whole world's, which is Sunday. */
    private static DayOfWeek firstDay(Locale locale) {
        return locale.getCountry().isEmpty() ? DayOfWeek.MONDAY : WeekFields.of(locale).getFirstDayOfWeek();
    }

    private static JsonArrayBuilder months(TextStyle style, Locale locale) {
        return JSON.createArrayBuilder(Stream.of(Month.values()).map(month -> month.getDisplayName(style, locale)).toList());
    }

    /** Starting with Sunday, as scripts count. */
    private static JsonArrayBuilder days(TextStyle style, Locale locale) {
        return JSON.createArrayBuilder(Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1)).limit(7).map(day -> day.getDisplayName(style, locale)).toList());
    }
}
