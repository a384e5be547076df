package org.homeroom.access.reach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.persistence.queries.DatabaseQuery;
import org.eclipse.persistence.sessions.DatabaseRecord;
import org.eclipse.persistence.sessions.Session;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.account.Rights;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Scope;
import org.homeroom.base.shared.NotAllowed;

/** Decides who reaches which record. A service asks once before reading a record, or adds the restriction to a list's query. */
@ApplicationScoped
@Transactional
public class Access {
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    Instance<Reach<?>> reaches;

    /** @throws NotAllowed if the permission does not reach this record, or the record does not exist */
    public void require(Permission permission, Class<?> kind, long id) {
        if (!reaches(permission, kind, id)) {
            throw user.refused(kind.getSimpleName().toLowerCase(Locale.ROOT) + ":" + id, permission);
        }
    }

    /** Runs no statement if the permission reaches all records or none. */
    public boolean reaches(Permission permission, Class<?> kind, long id) {
        Restriction restriction = restriction(permission, kind, "x");
        return restriction.everyone() || !restriction.nobody() && holds(restriction, kind, id);
    }

    private boolean holds(Restriction restriction, Class<?> kind, long id) {
        var query = em.createQuery("SELECT COUNT(x) FROM " + kind.getSimpleName() + " x WHERE x.id = :id AND " + restriction.condition(), Long.class)
                .setParameter("id", id);
        restriction.bind(query);
        return query.getSingleResult() > 0;
    }

    /** What to add to the query of a list of records, which it calls {@code alias}. */
    public Restriction restriction(Permission permission, Class<?> kind, String alias) {
        return within(user.scopes(permission), person(), kind, alias);
    }

    /** The same for one's own records, as a member of a family or a teacher, whether or not one also reaches everybody's. */
    public Restriction own(Permission permission, Class<?> kind, String alias) {
        Set<Scope> scopes = EnumSet.complementOf(EnumSet.of(Scope.ALL));
        scopes.retainAll(user.scopes(permission));
        return within(scopes, person(), kind, alias);
    }

    /** A restriction over {@code x} in SQL, on a column with the record's id. The caller's id is written in as a number, never as input. */
    public String among(Restriction restriction, Class<?> kind, String column) {
        if (restriction.everyone() || restriction.nobody()) {
            return restriction.condition();
        }
        DatabaseRecord arguments = new DatabaseRecord();
        arguments.put("asking", restriction.asking());
        return column + " IN (" + em.createQuery("SELECT x.id FROM " + kind.getSimpleName() + " x WHERE " + restriction.condition())
                .unwrap(DatabaseQuery.class).getTranslatedSQLString(em.unwrap(Session.class), arguments) + ")";
    }

    /** Through which of their scopes someone reaches a record. Empty if they do not, or there is no such record. */
    public Set<Scope> why(Rights rights, Permission permission, Class<?> kind, long id) {
        return rights.scopes(permission).stream()
                .filter(scope -> holds(within(EnumSet.of(scope), rights.personId(), kind, "x"), kind, id)).collect(Collectors.toSet());
    }

    private Long person() {
        return user.isSignedIn() ? user.rights().personId() : null;
    }

    private Restriction within(Set<Scope> scopes, Long person, Class<?> kind, String alias) {
        if (scopes.contains(Scope.ALL)) {
            return Restriction.EVERYONE;
        }
        String condition = person == null ? "" : condition(scopes, kind, alias);
        return condition.isEmpty() ? Restriction.NOBODY : new Restriction(condition, person);
    }

    /** Empty if none of the scopes covers any record of this kind. */
    private String condition(Set<Scope> scopes, Class<?> kind, String alias) {
        List<String> any = reaches.stream().filter(reach -> reach.kind() == kind)
                .map(reach -> reach.within(scopes, alias, (other, name) -> condition(scopes, other, name)))
                .filter(one -> !one.isEmpty()).sorted().toList();
        return any.isEmpty() ? "" : "(" + String.join(" OR ", any) + ")";
    }
}
