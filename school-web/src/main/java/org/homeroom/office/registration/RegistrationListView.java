package org.homeroom.office.registration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.homeroom.base.shared.Known;
import org.homeroom.office.registration.Registration.State;
import org.homeroom.web.list.ListState;
import org.homeroom.web.page.Format;

/** The office's list of registrations. */
@Named
@RequestScoped
public class RegistrationListView {
    @Inject
    RegistrationListService service;
    @Inject
    Format format;
    private ListState list;
    private List<RegistrationRow> rows;
    private Map<State, Long> counts;
    private List<String> countries;
    private long total;

    /** The list that an address describes; the export reads the same. */
    static ListState state(Map<String, String> parameters) {
        return ListState.of(parameters, "-received", "state", "country");
    }

    static RegistrationFilter filter(ListState list) {
        return RegistrationFilter.of(list.getQuery(), list.filter("state"), list.filter("country"));
    }

    @PostConstruct
    void read() {
        list = state(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        RegistrationFilter filter = filter(list);
        rows = service.rows(filter, list.request());
        counts = service.counts(filter);
        total = filter.state() == null ? getEvery() : counts.get(filter.state());
        Comparator<Object> order = Collator.getInstance(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        countries = service.countries().stream().sorted(Comparator.comparing(format::country, order)).toList();
    }

    public ListState getList() {
        return list;
    }

    public List<RegistrationRow> getRows() {
        return rows;
    }

    /** How many match, in the state that was chosen. */
    public long getTotal() {
        return total;
    }

    /** How many match, in whatever state. */
    public long getEvery() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public List<State> getStates() {
        return Known.of(State.class);
    }

    public long count(State state) {
        return counts.get(state);
    }

    /** The countries that registrations came from, sorted as the reader's language does. */
    public List<String> getCountries() {
        return countries;
    }
}
