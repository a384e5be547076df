package org.homeroom.shared;

import java.io.Serializable;

/**
 * Someone or something to choose by typing.
 *
 * @param name   what one types and sees in the field
 * @param detail what tells two of the same name apart, such as a class; may be empty
 */
public record Suggestion(long id, String name, String detail) implements Serializable {
}
