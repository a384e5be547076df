package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Scope;

/** Decides who reaches which class: the office all of them, a teacher those that they teach. */
@ApplicationScoped
class ClassAccess {
    /** A condition in JPQL over a class called {@code c}. */
    private static final String OWN =
            "EXISTS (SELECT ta FROM TeachingAssignment ta WHERE ta.schoolClass = c AND ta.staffMember.person.id = :asking)";
    @Inject
    CurrentUser user;

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
        void bind(Query query) {
            if (asking != null) {
                query.setParameter("asking", asking);
            }
        }
    }
}
