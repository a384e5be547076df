/**
 * Limits on how often something may be done: sign-ins, registrations, mails. Entry point: {@link
 * org.homeroom.base.limit.RateLimiter}. It says yes or no; what to tell the person is up to the caller.
 */
package org.homeroom.base.limit;

