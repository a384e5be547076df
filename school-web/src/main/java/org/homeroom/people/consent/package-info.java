/**
 * What families decided about photos of a student: for which purpose, since when, and all that was decided before. Entry point:
 * {@link org.homeroom.people.consent.ConsentService}. The office's list of all students has its view bean in {@code directory}, as it
 * shows their classes; that a portrait without consent stays out of the yearbook is said by the database's view
 * {@code portrait}.
 */
package org.homeroom.people.consent;

