/**
 * What someone sees when something went wrong, and the id under which the log has it. Entry point:
 * {@link org.homeroom.web.error.ErrorPages} and, for the scripts of pages, {@link org.homeroom.web.error.ErrorAnswers}. What a view can explain itself never comes here.
 */
package org.homeroom.web.error;
