/**
 * What families decided about photos of a student: for which purpose, since when, and all that was decided before. Entry point:
 * {@link org.homeroom.consent.ConsentService}. The office's list of all students has its view bean in {@code directory}, as it
 * shows their classes; who keeps a portrait out of the yearbook for want of consent is {@code yearbook}.
 */
package org.homeroom.consent;
