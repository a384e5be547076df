package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Scope;
import org.homeroom.base.shared.NotAllowed;

/**
 * Decides who reaches which student. Every service that shows or changes something of a student asks here, by record: once
 * before it reads one, or by putting the restriction into the query of a list.
 */
@ApplicationScoped
@Transactional
public class StudentAccess {
    private static final String ASKING = "asking";
    private static final long NOBODY = -1;
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    @Any
    Instance<StudentReach> reaches;

    /** @throws NotAllowed where the permission does not reach this student, or there is no such student */
    public void require(Permission permission, long studentId) {
        if (!reaches(permission, studentId)) {
            throw new NotAllowed();
        }
    }

    /** Whether the permission reaches this student. Costs no statement where it reaches all or none. */
    public boolean reaches(Permission permission, long studentId) {
        Restriction restriction = restriction(permission);
        if (restriction.everyone()) {
            return true;
        }
        if (restriction.nobody()) {
            return false;
        }
        var query = em.createQuery("SELECT COUNT(s) FROM Student s WHERE s.id = :id AND " + restriction.condition(), Long.class)
                .setParameter("id", studentId);
        restriction.bind(query);
        return query.getSingleResult() > 0;
    }

    /** What to put into the query of a list of students. */
    public Restriction restriction(Permission permission) {
        Set<Scope> scopes = user.scopes(permission);
        if (scopes.contains(Scope.ALL)) {
            return new Restriction("1 = 1", null);
        }
        Long person = user.isSignedIn() ? user.rights().personId() : null;
        List<String> conditions = reaches.stream().filter(reach -> scopes.contains(reach.scope()))
                .map(StudentReach::condition).sorted().toList();
        if (conditions.isEmpty() || person == null) {
            return new Restriction("1 = 0", null);
        }
        return new Restriction("(" + String.join(" OR ", conditions) + ")", person);
    }

    /**
     * A condition over a student called {@code s}, and the person that it asks for.
     *
     * @param condition in JPQL; always true or always false where it depends on nobody
     * @param asking    the person's id; null where the condition does not need it
     */
    public record Restriction(String condition, Long asking) {
        public boolean everyone() {
            return "1 = 1".equals(condition);
        }

        public boolean nobody() {
            return "1 = 0".equals(condition);
        }

        /** Gives the query its parameter, where it has one. */
        public void bind(Query query) {
            if (!everyone() && !nobody()) {
                query.setParameter(ASKING, asking == null ? NOBODY : asking);
            }
        }
    }
}
