/**
 * Registrations: from the public form and a confirmed address to the office's decision. Entry points: {@link
 * org.homeroom.office.registration.RegistrationService} for families, who come by mailed links and have no account, and {@link
 * org.homeroom.office.registration.RegistrationOfficeService} for the office. A child is accepted in {@code admission}, and continues in
 * {@code student} and {@code homeclass}; only the office sees registrations.
 */
package org.homeroom.office.registration;

