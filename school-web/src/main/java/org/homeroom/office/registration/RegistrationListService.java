package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.Known;
import org.homeroom.base.shared.ListQuery;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.SearchWords;
import org.homeroom.office.registration.Registration.State;

/** The office's list of registrations. Never public. */
@ApplicationScoped
@Transactional
public class RegistrationListService {
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;

    /** Rows of a page; {@link #counts} gives the total. */
    public List<RegistrationRow> rows(PageRequest page) {
        user.requireAll(Permission.REGISTRATION_HANDLE);
        ListQuery<RegistrationRow> query = query(page);
        Known.find(State.class, page.filter("state")).ifPresent(state -> query.where("r.state = :state").with("state", state));
        return query.rows(page, RegistrationRow.COLUMNS.sorts());
    }

    /** How many match in each state, whichever state the list is narrowed to; 0 for states without any. */
    public Map<State, Long> counts(PageRequest page) {
        user.requireAll(Permission.REGISTRATION_HANDLE);
        Map<State, Long> counts = new EnumMap<>(State.class);
        for (State state : State.values()) {
            counts.put(state, 0L);
        }
        query(page).counts("r.state").forEach(row -> counts.merge((State) row[0], (Long) row[1], Long::sum));
        return counts;
    }

    /** As codes. */
    public List<String> countries() {
        user.requireAll(Permission.REGISTRATION_HANDLE);
        return em.createQuery("SELECT DISTINCT r.country FROM Registration r", String.class).getResultList();
    }

    /** All that match, in any state. */
    private ListQuery<RegistrationRow> query(PageRequest page) {
        ListQuery<RegistrationRow> query = new ListQuery<>(em, RegistrationRow.class, RegistrationRow.SELECT, "FROM Registration r LEFT JOIN SchoolYear y ON y.id = r.yearId")
                .search(page.query(), new SearchWords.Columns("r.givenName", "r.familyName", "r.guardianGivenName", "r.guardianFamilyName").address("r.email"));
        return page.filter("country").isEmpty() ? query : query.where("r.country = :country").with("country", page.filter("country"));
    }
}
