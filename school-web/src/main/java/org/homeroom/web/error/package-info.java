/**
 * What users see when something has gone wrong, with the id of the log entry. Entry points: {@link org.homeroom.web.error.ErrorPages} and, for
 * pages' scripts, {@link org.homeroom.web.error.ErrorAnswers}. Out of scope: what a view can explain itself.
 */
package org.homeroom.web.error;
