/**
 * Accounts: invitations, passwords, profiles, the first administrator. Entry points: {@link org.homeroom.access.account.CurrentUser} (who
 * asks), {@link org.homeroom.access.account.AccountService}. How someone proves who they are stands in {@code signin}.
 */
package org.homeroom.access.account;
