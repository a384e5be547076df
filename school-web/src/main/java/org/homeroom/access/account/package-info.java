/**
 * Accounts: invitations, passwords, profiles, the first administrator. Entry points: {@link
 * org.homeroom.access.account.CurrentUser} (who is asking), {@link org.homeroom.access.account.AccountService} (one's own
 * account) and, for services that have checked access, {@link org.homeroom.access.account.Accounts}. Signing in is in {@code
 * signin}.
 */
package org.homeroom.access.account;
