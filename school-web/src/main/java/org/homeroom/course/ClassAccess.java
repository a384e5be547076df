package org.homeroom.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import org.homeroom.account.CurrentUser;
import org.homeroom.account.Permission;
import org.homeroom.account.Scope;
import org.homeroom.shared.NotAllowed;

/** Decides who reaches which class: the office all of them, a teacher those that they teach. */
@ApplicationScoped
@Transactional
class ClassAccess {
    /** A condition in JPQL over a class called {@code c}. */
    private static final String OWN =
            "EXISTS (SELECT ta FROM TeachingAssignment ta WHERE ta.schoolClass = c AND ta.staffMember.person.id = :asking)";
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;

    /** @throws NotAllowed where the asker may not see this class, or there is none */
    void requireView(long classId) {
        Restriction restriction = restriction();
        if (restriction.everyone()) {
            return;
        }
        var query = em.createQuery("SELECT COUNT(c) FROM SchoolClass c WHERE c.id = :id AND " + restriction.condition(), Long.class)
                .setParameter("id", classId);
        restriction.bind(query);
        if (query.getSingleResult() == 0) {
            throw new NotAllowed();
        }
    }

    /** What to put into the query of a list of classes. */
    Restriction restriction() {
        if (user.mayAll(Permission.CLASS_VIEW)) {
            return new Restriction("1 = 1", null);
        }
        Long person = user.isSignedIn() ? user.rights().personId() : null;
        boolean own = user.scopes(Permission.CLASS_VIEW).contains(Scope.OWN_CLASSES) && person != null;
        return own ? new Restriction(OWN, person) : new Restriction("1 = 0", null);
    }

    /** @param asking the person whose classes they are; null where the condition does not ask */
    record Restriction(String condition, Long asking) {
        boolean everyone() {
            return "1 = 1".equals(condition);
        }

        void bind(Query query) {
            if (asking != null) {
                query.setParameter("asking", asking);
            }
        }
    }
}
