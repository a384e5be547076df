package org.homeroom.access.account;

/**
 * What someone sees of their own account.
 *
 * @param language tag of the language of mails
 */
public record Profile(String displayName, String email, String language) {
}
