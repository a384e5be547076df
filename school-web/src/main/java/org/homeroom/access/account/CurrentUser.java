package org.homeroom.access.account;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import java.util.Set;
import org.homeroom.access.caller.Caller;
import org.homeroom.access.caller.SecurityLog;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.permission.Scope;
import org.homeroom.base.shared.NotAllowed;

/** Who is asking, and what they may do. Read once per request, so that a revoked right is gone at the next click. */
@Named
@RequestScoped
public class CurrentUser {
    @Inject
    Caller caller;
    @Inject
    RightsReader reader;
    @Inject
    SecurityLog log;
    private Optional<Rights> rights;

    private Optional<Rights> find() {
        if (rights == null) {
            rights = caller.accountId().flatMap(reader::find).filter(r -> caller.holds(r.credential()));
        }
        return rights;
    }

    public boolean isSignedIn() {
        return find().isPresent();
    }

    /** @throws NotAllowed for a visitor */
    public Rights rights() {
        return find().orElseThrow(() -> refused("-", "-"));
    }

    public long accountId() {
        return rights().accountId();
    }

    /** Whether it is allowed for any record at all: enough to show a menu, not to open a record. */
    public boolean may(Permission permission) {
        return find().map(r -> !r.scopes(permission).isEmpty()).orElse(false);
    }

    public boolean mayAll(Permission permission) {
        return scopes(permission).contains(Scope.ALL);
    }

    public boolean can(String permission) {
        return may(Permission.valueOf(permission));
    }

    public boolean canAll(String permission) {
        return mayAll(Permission.valueOf(permission));
    }

    public boolean is(String role) {
        return find().map(r -> r.roles().contains(Role.valueOf(role))).orElse(false);
    }

    public String getDisplayName() {
        return find().map(Rights::displayName).orElse("");
    }

    /** Whether it is allowed for a family's own records at most: so few that there is nothing to search or to export. */
    public boolean onlyOwn(Permission permission) {
        return Set.of(Scope.OWN, Scope.OWN_CHILDREN).containsAll(scopes(permission));
    }

    public Set<Scope> scopes(Permission permission) {
        return find().map(r -> r.scopes(permission)).orElse(Set.of());
    }

    /** @throws NotAllowed unless it is allowed for all records */
    public void requireAll(Permission permission) {
        if (!mayAll(permission)) {
            throw refused("-", permission);
        }
    }

    /** @throws NotAllowed unless it is allowed for at least some records */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw refused("-", permission);
        }
    }

    /** For the log of a change. */
    public String by() {
        return caller.by();
    }

    /** What to throw at someone who may not do this; it leaves a trace. @param subject such as {@code photo:17} */
    public NotAllowed refused(String subject, Object permission) {
        return refused(subject, permission, new NotAllowed().key());
    }

    /** @param key of the sentence to say */
    NotAllowed refused(String subject, Object permission, String key) {
        log.refused(subject, permission);
        return new NotAllowed(key);
    }
}
