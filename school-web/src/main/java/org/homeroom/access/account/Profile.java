package org.homeroom.access.account;

/** @param language language tag for mails */
public record Profile(String displayName, String email, String language) {
}
