package org.homeroom.access.contribution;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.web.page.Appearance;

/** The places someone can go to, as shown around every page. */
@Named
@RequestScoped
public class Navigation {
    private static final int SHORTCUTS = 5;
    @Inject
    @Any
    Instance<Place> contributed;
    @Inject
    CurrentUser user;
    @Inject
    Appearance appearance;
    private List<Section> sections;
    private List<Place> shortcuts;
    private Place current;

    public record Section(Place.Group group, List<Place> places) {
    }

    @PostConstruct
    void find() {
        List<Place> all = contributed.stream().sorted(Comparator.comparing(Place::order)).toList();
        sections = all.stream().filter(place -> place.shown().test(user))
                .collect(Collectors.groupingBy(Place::group, TreeMap::new, Collectors.toList()))
                .entrySet().stream().map(group -> new Section(group.getKey(), group.getValue())).toList();
        shortcuts = all.stream().filter(place -> place.shortcut() != null && place.shortcut().shown().test(user))
                .sorted(Comparator.comparing(place -> place.shortcut().order())).limit(SHORTCUTS).toList();
        String here = appearance.getPath();
        current = all.stream().filter(place -> place.path().equals(here))
                .findFirst().or(() -> all.stream().filter(place -> here.startsWith("/" + place.noun() + "/")).findFirst()).orElse(null);
    }

    public List<Section> getSections() {
        return sections;
    }

    public List<Place> getShortcuts() {
        return shortcuts;
    }

    /** All that the navigation depends on, beside the language. */
    public String getKey() {
        return Stream.of(sections.stream().flatMap(section -> section.places().stream()), shortcuts.stream(), Stream.ofNullable(current))
                .map(places -> places.map(Place::path).collect(Collectors.joining(","))).collect(Collectors.joining(" "));
    }

    /** The place that this page is, or whose subject it shares; null if there is none. */
    public Place getCurrent() {
        return current;
    }
}
