package org.homeroom.desk.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.ListQuery;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.homeroom.people.consent.Consent.Purpose;
import org.homeroom.people.guardian.FamilySearch;

/** Which consents are given, refused and missing, class by class: for those who record them for everybody. */
@ApplicationScoped
@Transactional
public class ConsentDirectoryService {
    private static final String FROM = StudentDirectoryService.FROM
            + " LEFT JOIN Consent yb ON yb.student = s AND yb.inForce = TRUE AND yb.purpose = :yearbook"
            + " LEFT JOIN Consent wb ON wb.student = s AND wb.inForce = TRUE AND wb.purpose = :web"
            + " LEFT JOIN Consent pr ON pr.student = s AND pr.inForce = TRUE AND pr.purpose = :press";
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    FamilySearch families;

    /**
     * A page of the current students.
     *
     * @param page   {@code yearbook} is {@code given}, {@code refused} or {@code missing}, else all; {@code answer} is {@code missing} for those
     *               with a purpose on which nobody has decided
     * @param yearId the year whose classes are meant; null if there is none yet
     */
    public Slice<ConsentRow> list(PageRequest page, Long yearId) {
        user.requireAll(Permission.CONSENT_RECORD);
        user.requireAll(Permission.STUDENT_VIEW);
        ListQuery<ConsentRow> query = new ListQuery<>(em, ConsentRow.class, ConsentRow.SELECT, FROM)
                .with("yearbook", Purpose.YEARBOOK).with("web", Purpose.WEB).with("press", Purpose.PRESS);
        switch (page.filter("yearbook")) {
            case "given" -> query.where("yb.given = TRUE");
            case "refused" -> query.narrow("yb.given = FALSE");
            case "missing" -> query.narrow("yb.id IS NULL");
            default -> { }
        }
        if ("missing".equals(page.filter("answer"))) {
            query.where("(yb.id IS NULL OR wb.id IS NULL OR pr.id IS NULL)");
        }
        return StudentDirectoryService.narrow(query, page, yearId).by(families.students(page.query()))
                .search(page.query(), StudentDirectoryService.NAMES)
                .page(page, ConsentRow.COLUMNS.sorts());
    }
}
