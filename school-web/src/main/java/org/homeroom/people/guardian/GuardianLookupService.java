package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.ListQuery;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.people.person.PersonName;

/** Finds guardians while someone types. For the office, which may see all of them. */
@ApplicationScoped
@Transactional
public class GuardianLookupService {
    private static final PageRequest SUGGESTED = PageRequest.first(12);
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    FamilySearch families;

    /** The first matches for the words typed. */
    public List<GuardianChoice> find(String typed) {
        return guardians().by(families.guardians(typed)).search(typed, PersonName.wordsAndContact("p")).rows(SUGGESTED, PersonName.byName("p", "g.id"));
    }

    public Optional<GuardianChoice> find(long id) {
        return guardians().where("g.id = :id").with("id", id).rows(SUGGESTED, PersonName.byName("p", "g.id")).stream().findFirst();
    }

    private ListQuery<GuardianChoice> guardians() {
        user.requireAll(Permission.GUARDIAN_VIEW);
        return new ListQuery<>(em, GuardianChoice.class, "g.id, TRIM(CONCAT(p.givenName, ' ', p.familyName)), p.email", "FROM Guardian g JOIN g.person p");
    }

    /** The guardian with this address; if several share it, the one known longest. */
    public Optional<Long> findByEmail(String email) {
        user.requireAll(Permission.GUARDIAN_VIEW);
        return em.createQuery("SELECT g.id FROM Guardian g WHERE g.person.email = :email ORDER BY g.id", Long.class)
                .setParameter("email", email).setMaxResults(1).getResultStream().findFirst();
    }
}
