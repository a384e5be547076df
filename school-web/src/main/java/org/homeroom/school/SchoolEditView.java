package org.homeroom.school;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.homeroom.shared.Conflict;
import org.homeroom.shared.RuleBroken;
import org.homeroom.shared.Texts;
import org.homeroom.web.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The form of the school's name, place, language and contact. */
@Named
@ViewScoped
public class SchoolEditView implements Serializable {
    private static final List<String> REGIONS = List.of("Europe", "Africa", "America", "Antarctica", "Asia", "Atlantic",
            "Australia", "Indian", "Pacific");
    /** Countries with one zone, among those that speak one of our languages. */
    private static final Map<String, String> ZONES = Map.of("GB", "Europe/London", "IE", "Europe/Dublin", "DE", "Europe/Berlin",
            "AT", "Europe/Vienna", "CH", "Europe/Zurich", "NZ", "Pacific/Auckland", "ZA", "Africa/Johannesburg", "IN", "Asia/Kolkata");
    @Inject
    SchoolService service;
    @Inject
    transient Notices notices;
    private SchoolForm form;

    @PostConstruct
    void open() {
        form = service.edit().orElseGet(SchoolEditView::proposal);
    }

    /** What the browser tells about its owner. */
    private static SchoolForm proposal() {
        FacesContext context = FacesContext.getCurrentInstance();
        String country = context.getExternalContext().getRequestLocale().getCountry();
        SchoolForm form = new SchoolForm();
        form.setCountry(Arrays.asList(Locale.getISOCountries()).contains(country) ? country : null);
        form.setTimeZone(ZONES.get(country));
        form.setLanguage(context.getViewRoot().getLocale().getLanguage());
        return form;
    }

    public String save() {
        boolean first = form.getVersion() == 0;
        try {
            service.save(form);
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        } catch (Conflict e) {
            notices.error(e);
            service.edit().ifPresent(stored -> form.setVersion(stored.getVersion()));
            return null;
        }
        notices.done("school_school-edit.done", form.getName());
        return first ? "/school/set-up?faces-redirect=true" : "/school/school-edit?faces-redirect=true";
    }

    /** Whether the school has no name yet. */
    public boolean isFirst() {
        return form.getVersion() == 0;
    }

    public SchoolForm getForm() {
        return form;
    }

    public List<Locale> getLanguages() {
        return Texts.LANGUAGES;
    }

    /** The zones of the world, by continent; their names are ids, and the same in every language. */
    public List<SelectItem> getZones() {
        Map<String, List<SelectItem>> regions = new TreeMap<>((a, b) -> REGIONS.indexOf(a) - REGIONS.indexOf(b));
        ZoneId.getAvailableZoneIds().stream().sorted().forEach(id -> {
            String region = id.split("/")[0];
            if (id.contains("/") && REGIONS.contains(region)) {
                regions.computeIfAbsent(region, r -> new ArrayList<>())
                        .add(new SelectItem(id, id.substring(region.length() + 1).replace('_', ' ').replace("/", ", ")));
            }
        });
        List<SelectItem> groups = new ArrayList<>();
        regions.forEach((region, items) -> groups.add(new SelectItemGroup(region, null, false, items.toArray(SelectItem[]::new))));
        groups.add(new SelectItem("UTC", "UTC"));
        return groups;
    }
}
