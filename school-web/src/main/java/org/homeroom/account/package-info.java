/**
 * Accounts, roles and rights: who may come in, and what they may do. Entry points:
 * {@link org.homeroom.account.CurrentUser} (who asks), {@link org.homeroom.account.AccountService} (invitations and
 * passwords). A person is a number here: whom a scope covers is said by the features that know people.
 */
package org.homeroom.account;
