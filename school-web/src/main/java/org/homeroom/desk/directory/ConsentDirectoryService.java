package org.homeroom.desk.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Restriction;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.homeroom.base.shared.SortKeys;
import org.homeroom.people.consent.Consent.Purpose;

/** Which consents are given, refused and missing, class by class: for those who record them for everybody. */
@ApplicationScoped
@Transactional
public class ConsentDirectoryService {
    private static final String FROM = StudentDirectoryService.FROM
            + " LEFT JOIN Consent yb ON yb.student = s AND yb.inForce = TRUE AND yb.purpose = :yearbook"
            + " LEFT JOIN Consent wb ON wb.student = s AND wb.inForce = TRUE AND wb.purpose = :web"
            + " LEFT JOIN Consent pr ON pr.student = s AND pr.inForce = TRUE AND pr.purpose = :press";
    private static final SortKeys SORTS = new SortKeys("name", Map.of("name", "p.familyName %1$s, p.givenName %1$s",
            "class", "g.position %1$s, c.name %1$s, p.familyName, p.givenName"), "s.id");
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;

    /**
     * A page of the students who are at the school.
     *
     * @param yearbook {@code given}, {@code refused} or {@code missing}; else all
     */
    public Slice<ConsentRow> list(PageRequest page, StudentFilter filter, String yearbook) {
        user.requireAll(Permission.CONSENT_RECORD);
        user.requireAll(Permission.STUDENT_VIEW);
        String where = " WHERE 1 = 1" + StudentDirectoryService.narrow(filter) + state(yearbook);
        var count = em.createQuery("SELECT COUNT(s)" + FROM + where, Long.class);
        var query = em.createQuery("SELECT NEW org.homeroom.desk.directory.ConsentRow(s.id, p.givenName, p.called, p.familyName, c.name, "
                + word("yb") + ", " + word("wb") + ", " + word("pr") + ")" + FROM + where + SORTS.orderBy(page), ConsentRow.class);
        for (Query each : List.of(count, query)) {
            StudentDirectoryService.bind(each, filter, Restriction.EVERYONE);
            each.setParameter("yearbook", Purpose.YEARBOOK).setParameter("web", Purpose.WEB).setParameter("press", Purpose.PRESS);
        }
        return new Slice<>(query.setFirstResult(page.offset()).setMaxResults(page.size()).getResultList(), count.getSingleResult());
    }

    private static String word(String consent) {
        return "CASE WHEN %1$s.id IS NULL THEN 'missing' WHEN %1$s.given = TRUE THEN 'given' ELSE 'refused' END".formatted(consent);
    }

    private static String state(String yearbook) {
        return switch (yearbook == null ? "" : yearbook) {
            case "given" -> " AND yb.given = TRUE";
            case "refused" -> " AND yb.given = FALSE";
            case "missing" -> " AND yb.id IS NULL";
            default -> "";
        };
    }
}
