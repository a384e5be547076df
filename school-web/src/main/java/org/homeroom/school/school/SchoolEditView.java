package org.homeroom.school.school;

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
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.form.Conflicts;
import org.homeroom.web.page.Format;
import org.homeroom.web.page.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The form of the school's name, place, language and contact. */
@Named
@ViewScoped
public class SchoolEditView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<String> REGIONS = List.of("Europe", "Africa", "America", "Antarctica", "Asia", "Atlantic",
            "Australia", "Indian", "Pacific");
    /** Countries with one zone, among those that speak one of our languages. */
    private static final Map<String, String> ZONES = Map.of("GB", "Europe/London", "IE", "Europe/Dublin", "DE", "Europe/Berlin",
            "AT", "Europe/Vienna", "CH", "Europe/Zurich", "NZ", "Pacific/Auckland", "ZA", "Africa/Johannesburg", "IN", "Asia/Kolkata");
    @Inject
    SchoolService service;
    @Inject
    Format format;
    @Inject
    Notices notices;
    private SchoolForm opened;
    private SchoolForm form;
    private List<Conflicts.Line> conflict = List.of();

    public void load() {
        form = service.edit().orElseGet(SchoolEditView::proposal);
        opened = form.copy();
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
        return store(true);
    }

    /** @param again whether it is tried once more where someone else saved meanwhile, but left nothing to show */
    private String store(boolean again) {
        boolean first = form.getVersion() == 0;
        try {
            service.save(form);
        } catch (RuleBroken e) {
            notices.error(e);
            return null;
        } catch (Conflict e) {
            compareWith(service.edit().orElseThrow(NotFound::new));
            if (conflict.isEmpty() && again) {
                return store(false);
            }
            if (conflict.isEmpty()) {
                notices.error(e);
            }
            return null;
        }
        notices.done("school_edit.done", form.getName());
        return first ? "/setup?faces-redirect=true" : "/school/edit?faces-redirect=true";
    }

    private void compareWith(SchoolForm now) {
        conflict = Conflicts.between(opened, form, now)
                .field("name", "school_edit.name", SchoolForm::getName, SchoolForm::setName)
                .field("shortName", "school_edit.short_name", SchoolForm::getShortName, SchoolForm::setShortName)
                .field("country_input", "school_edit.country", SchoolForm::getCountry, SchoolForm::setCountry, format::country)
                .field("timeZone", "school_edit.time_zone", SchoolForm::getTimeZone, SchoolForm::setTimeZone)
                .field("language", "school_edit.language", SchoolForm::getLanguage, SchoolForm::setLanguage)
                .field("email", "school_edit.email", SchoolForm::getEmail, SchoolForm::setEmail)
                .field("phone", "school_edit.phone", SchoolForm::getPhone, SchoolForm::setPhone).lines();
        opened = now;
        form.setVersion(now.getVersion());
    }

    /** Whether the school has no name yet. */
    public boolean isFirst() {
        return form.getVersion() == 0;
    }

    public List<Conflicts.Line> getConflict() {
        return conflict;
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
