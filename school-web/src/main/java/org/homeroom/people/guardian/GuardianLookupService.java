package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.SearchWords;
import org.homeroom.people.person.PersonName;

/** Finds a guardian while someone types. For the office, which may see all of them. */
@ApplicationScoped
@Transactional
public class GuardianLookupService {
    private static final int MOST = 12;
    private static final String CHOICE = "SELECT NEW org.homeroom.people.guardian.GuardianChoice(g.id,"
            + " CONCAT(p.givenName, ' ', p.familyName), p.email) FROM Guardian g JOIN g.person p WHERE ";
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;

    /** Those of whose name or address each word typed is a part, at most {@value #MOST}. */
    public List<GuardianChoice> find(String typed) {
        user.requireAll(Permission.GUARDIAN_VIEW);
        SearchWords words = SearchWords.of(typed);
        var query = em.createQuery(CHOICE + "1 = 1" + words.and(PersonName.wordsAndContact("p"))
                + " ORDER BY p.familyName, p.givenName, g.id", GuardianChoice.class);
        words.bind(query);
        return query.setMaxResults(MOST).getResultList();
    }

    public Optional<GuardianChoice> find(long id) {
        user.requireAll(Permission.GUARDIAN_VIEW);
        return em.createQuery(CHOICE + "g.id = :id", GuardianChoice.class).setParameter("id", id).getResultStream().findFirst();
    }

    /** The guardian who has this address; where several share it, the one known longest. */
    public Optional<Long> findByEmail(String email) {
        user.requireAll(Permission.GUARDIAN_VIEW);
        return em.createQuery("SELECT g.id FROM Guardian g WHERE g.person.email = :email ORDER BY g.id", Long.class)
                .setParameter("email", email).setMaxResults(1).getResultStream().findFirst();
    }
}
