/**
 * What someone sees when something went wrong, and the id under which the log has it. Entry point:
 * {@link org.homeroom.web.error.ErrorPages}. What a view can explain itself never comes here.
 */
package org.homeroom.web.error;
