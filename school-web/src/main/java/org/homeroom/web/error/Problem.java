package org.homeroom.web.error;

/**
 * What a page's script is told instead of an answer.
 *
 * @param code the page may have a sentence for it
 * @param id   under which the log has what nobody expected; null otherwise
 */
public record Problem(String code, String id) {
}
