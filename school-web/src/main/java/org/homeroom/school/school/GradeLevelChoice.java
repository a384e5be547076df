package org.homeroom.school.school;

import java.io.Serializable;

/** A grade level to choose. */
public record GradeLevelChoice(Long id, String name) implements Serializable {
}
