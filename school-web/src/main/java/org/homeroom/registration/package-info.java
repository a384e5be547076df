/**
 * Registrations: from the public form by way of a confirmed address to the office's decision. Entry points:
 * {@link org.homeroom.registration.RegistrationService} for families, who come by mailed links and have no account,
 * {@link org.homeroom.registration.RegistrationOfficeService} and
 * {@link org.homeroom.registration.RegistrationAcceptService} for the office. What becomes of an accepted child stands in
 * {@code people} and {@code course}; only the office sees registrations.
 */
package org.homeroom.registration;
