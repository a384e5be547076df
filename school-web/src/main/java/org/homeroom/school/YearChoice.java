package org.homeroom.school;

import java.io.Serializable;

/** A school year to choose. */
public record YearChoice(Long id, String name) implements Serializable {
}
