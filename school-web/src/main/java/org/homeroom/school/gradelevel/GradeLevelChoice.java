package org.homeroom.school.gradelevel;

import java.io.Serializable;

/** A grade level to choose. */
public record GradeLevelChoice(Long id, String name) implements Serializable {
}
