package org.homeroom.school.school;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.form.EditView;
import org.homeroom.web.form.Editing;
import org.omnifaces.cdi.ViewScoped;

/** The form of the school's name, place, language and contact. */
@Named
@ViewScoped
public class SchoolEditView extends EditView<SchoolForm> {
    private static final long serialVersionUID = 1L;
    private static final List<String> REGIONS = List.of("Europe", "Africa", "America", "Antarctica", "Asia", "Atlantic",
            "Australia", "Indian", "Pacific");
    /** Countries with a single time zone, among those that speak one of our languages. */
    private static final Map<String, String> ZONES = Map.of("GB", "Europe/London", "IE", "Europe/Dublin", "DE", "Europe/Berlin",
            "AT", "Europe/Vienna", "CH", "Europe/Zurich", "NZ", "Pacific/Auckland", "ZA", "Africa/Johannesburg", "IN", "Asia/Kolkata");
    @Inject
    SchoolService service;

    /** There is one school; without a name yet, its form opens with what the browser suggests. */
    @Override
    public void open() {
        id = 0L;
        super.open();
    }

    @Override
    protected SchoolForm read(long id) {
        SchoolForm school = super.read(id);
        return school.version == 0 ? proposal() : school;
    }

    /** What the browser tells about its owner. */
    private static SchoolForm proposal() {
        FacesContext context = FacesContext.getCurrentInstance();
        String country = context.getExternalContext().getRequestLocale().getCountry();
        SchoolForm form = new SchoolForm();
        form.country = Arrays.asList(Locale.getISOCountries()).contains(country) ? country : null;
        form.timeZone = ZONES.get(country);
        form.language = context.getViewRoot().getLocale().getLanguage();
        return form;
    }

    @Override
    protected Editing<SchoolForm> service() {
        return service;
    }

    @Override
    protected String saved() {
        notices.done("school_edit.done", form.name);
        return isFirst() ? "/setup?faces-redirect=true" : "/school/edit?faces-redirect=true";
    }

    public boolean isFirst() {
        return form.version == 0;
    }

    public List<Locale> getLanguages() {
        return Texts.LANGUAGES;
    }

    /** The world's time zones by continent; their names are ids, the same in every language. */
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
