package org.homeroom.access.account;

/**
 * @param mailed   whether what one signs in with is an e-mail address, and not a user name
 * @param language language tag for mails
 */
public record Profile(String displayName, String signInName, boolean mailed, String language) {
}
