/**
 * Mails, by an outbox: written in the transaction of what they tell of, sent afterwards, tried again until they are gone.
 * Entry point: {@link org.homeroom.base.mail.Mailer}. Knows no feature; texts come from the bundle.
 */
package org.homeroom.base.mail;

