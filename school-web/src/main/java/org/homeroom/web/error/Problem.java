package org.homeroom.web.error;

/**
 * What a page's script receives instead of an answer.
 *
 * @param code the page may have a sentence for it
 * @param id   of an unexpected error in the log; null otherwise
 */
public record Problem(String code, String id) {
}
