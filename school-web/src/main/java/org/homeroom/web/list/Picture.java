package org.homeroom.web.list;

import java.io.Serializable;

/**
 * A photo in a row.
 *
 * @param object its key in the store
 * @param colour what stands in its place until it is there; may be null
 */
public record Picture(String object, String colour) implements Serializable {
}
