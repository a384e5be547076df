package org.homeroom.office.registration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.homeroom.base.shared.Known;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.homeroom.office.registration.Registration.State;
import org.homeroom.web.list.Column.Choice;
import org.homeroom.web.list.ListView;
import org.homeroom.web.page.Format;

/** The office's list of registrations. */
@Named
@RequestScoped
public class RegistrationListView extends ListView<RegistrationRow> {
    @Inject
    RegistrationListService service;
    @Inject
    Format format;
    private Map<State, Long> counts;
    /** The countries of all registrations, sorted by the reader's language. */
    List<String> countries;

    public RegistrationListView() {
        super(RegistrationRow.COLUMNS);
    }

    @Override
    public void load() {
        counts = service.counts(list.request());
        super.load();
        Comparator<Object> order = Collator.getInstance(FacesContext.getCurrentInstance().getViewRoot().getLocale());
        countries = service.countries().stream().sorted(Comparator.comparing(format::country, order)).toList();
    }

    @Override
    protected Slice<RegistrationRow> read(PageRequest page) {
        return new Slice<>(service.rows(page), 0);
    }

    /** Taken from the chips' counts, which saves a statement. */
    @Override
    public long getTotal() {
        return count(list.filter("state"));
    }

    @Override
    public Long count(Choice choice) {
        return count(choice.value());
    }

    /** How many match in a state, or in all if it names none. */
    private long count(String state) {
        return Known.find(State.class, state).map(counts::get).orElseGet(() -> counts.values().stream().mapToLong(Long::longValue).sum());
    }
}
