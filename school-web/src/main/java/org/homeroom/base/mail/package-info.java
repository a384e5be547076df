/**
 * Mail, by way of an outbox: written in the transaction of what it is about, sent afterwards, and retried. Entry point: {@link
 * org.homeroom.base.mail.Mailer}. Knows no feature; texts come from the bundle.
 */
package org.homeroom.base.mail;

