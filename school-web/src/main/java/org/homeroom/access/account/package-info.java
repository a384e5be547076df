/**
 * Accounts: invitations, passwords, profiles, the first administrator. Entry points: {@link org.homeroom.access.account.CurrentUser} (who
 * asks), {@link org.homeroom.access.account.AccountService} (one's own account) and, for services that have checked the access,
 * {@link org.homeroom.access.account.Accounts}. How someone proves who they are stands in {@code signin}.
 */
package org.homeroom.access.account;
