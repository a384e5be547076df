package org.homeroom.school.year;

import java.io.Serializable;

/** A school year to choose. */
public record YearChoice(Long id, String name) implements Serializable {
}
