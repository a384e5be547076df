/**
 * Registrations: from the public form and a confirmed address to the office's decision. Entry points: {@link
 * org.homeroom.office.registration.RegistrationService} for families, who come by mailed links and have no account, {@link
 * org.homeroom.office.registration.RegistrationOfficeService} and {@link
 * org.homeroom.office.registration.RegistrationAcceptService} for the office. Accepted children continue in {@code student} and
 * {@code homeclass}; only the office sees registrations.
 */
package org.homeroom.office.registration;

