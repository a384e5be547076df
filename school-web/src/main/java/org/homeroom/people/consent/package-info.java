/**
 * What families have decided about photos of a student: for which purpose, since when, and all earlier decisions. Entry point:
 * {@link org.homeroom.people.consent.ConsentService}. The office's list of all students has its view bean in {@code directory},
 * as it shows their classes; the database's view {@code portrait} keeps portraits without consent out of the yearbook.
 */
package org.homeroom.people.consent;

