/**
 * What every feature stands on: the base of entities, the kinds of errors, the clock, the school's day, the settings, pages
 * of lists, texts. Entry points: {@link org.homeroom.shared.BaseEntity}, {@link org.homeroom.shared.SchoolException},
 * {@link org.homeroom.shared.SchoolDay}, {@link org.homeroom.shared.Settings}. Knows neither Faces nor any feature.
 */
package org.homeroom.shared;
