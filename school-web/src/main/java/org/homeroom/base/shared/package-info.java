/**
 * What every feature builds on: the base of entities, the kinds of errors, the clock, the school's day, the settings, pages of
 * lists, texts. Entry points: {@link org.homeroom.base.shared.BaseEntity}, {@link org.homeroom.base.shared.SchoolException},
 * {@link org.homeroom.base.shared.SchoolDay}, {@link org.homeroom.base.shared.Settings}. Knows neither Faces nor any feature.
 */
package org.homeroom.base.shared;

