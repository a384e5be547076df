package org.homeroom.school.year;

import java.io.Serializable;

public record YearChoice(Long id, String name) implements Serializable {
}
