package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.SearchWords;
import org.homeroom.base.shared.SortKeys;
import org.homeroom.office.registration.Registration.State;

/** The office's list of registrations. Never public. */
@ApplicationScoped
@Transactional
public class RegistrationListService {
    private static final SortKeys SORTS = new SortKeys("received", Map.of("name", "r.familyName %1$s, r.givenName %1$s",
            "email", "r.email %1$s", "state", "r.state %1$s, r.createdAt %1$s", "received", "r.createdAt %1$s"), "r.id");
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;

    /** A page of the list. How many there are in all, {@link #counts} says. */
    public List<RegistrationRow> rows(RegistrationFilter filter, PageRequest page) {
        user.requireAll(Permission.REGISTRATION_HANDLE);
        String state = filter.state() == null ? "" : " AND r.state = :state";
        var query = em.createQuery("SELECT NEW org.homeroom.office.registration.RegistrationRow(r.id, r.givenName, r.familyName,"
                + " r.email, r.country, r.state, r.createdAt) FROM Registration r WHERE " + condition(filter) + state
                + SORTS.orderBy(page), RegistrationRow.class);
        bind(query, filter);
        if (filter.state() != null) {
            query.setParameter("state", filter.state());
        }
        return query.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList();
    }

    /** How many match in each state, whichever state the list is narrowed to; states without any are 0. */
    public Map<State, Long> counts(RegistrationFilter filter) {
        user.requireAll(Permission.REGISTRATION_HANDLE);
        var query = em.createQuery("SELECT r.state, COUNT(r) FROM Registration r WHERE " + condition(filter) + " GROUP BY r.state", Object[].class);
        bind(query, filter);
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        query.getResultStream().forEach(row -> counts.merge((State) row[0], (Long) row[1], Long::sum));
        return counts;
    }

    /** The countries that registrations came from, as codes. */
    public List<String> countries() {
        user.requireAll(Permission.REGISTRATION_HANDLE);
        return em.createQuery("SELECT DISTINCT r.country FROM Registration r", String.class).getResultList();
    }

    private static String condition(RegistrationFilter filter) {
        return "1 = 1" + SearchWords.of(filter.query()).and("r.givenName", "r.familyName", "r.email")
                + (filter.country().isEmpty() ? "" : " AND r.country = :country");
    }

    private static void bind(Query query, RegistrationFilter filter) {
        SearchWords.of(filter.query()).bind(query);
        if (!filter.country().isEmpty()) {
            query.setParameter("country", filter.country());
        }
    }
}
