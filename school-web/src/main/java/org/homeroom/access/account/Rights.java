package org.homeroom.access.account;

import java.util.Map;
import java.util.Set;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.permission.Role;
import org.homeroom.access.permission.Scope;

/**
 * Who someone is and what they may do, read in one statement.
 *
 * @param accountId  the account
 * @param personId   the person that it belongs to; null where there is none
 * @param credential which of the account's passwords is the present one
 * @param grants     what is allowed, and for whose records
 */
public record Rights(long accountId, Long personId, String displayName, String email, String language, int credential,
                     Set<Role> roles, Map<Permission, Set<Scope>> grants) {

    /** The scopes in which something is allowed; empty where it is not. */
    public Set<Scope> scopes(Permission permission) {
        return grants.getOrDefault(permission, Set.of());
    }
}
