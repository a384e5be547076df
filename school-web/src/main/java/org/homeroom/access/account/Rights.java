package org.homeroom.access.account;

import java.util.Map;
import java.util.Set;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.permission.Scope;

/**
 * Who someone is and what they may do, read in one statement.
 *
 * @param personId   null if the account belongs to nobody in particular
 * @param signInName the e-mail address or the user name
 * @param credential which of the account's successive passwords is the present one
 */
public record Rights(long accountId, Long personId, String displayName, String signInName, String language, int credential,
                     Set<Role> roles, Map<Permission, Set<Scope>> grants) {

    /** Empty if it is not allowed at all. */
    public Set<Scope> scopes(Permission permission) {
        return grants.getOrDefault(permission, Set.of());
    }
}
