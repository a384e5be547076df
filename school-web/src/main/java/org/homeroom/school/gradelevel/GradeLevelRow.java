package org.homeroom.school.gradelevel;

import java.io.Serializable;

/** @param used whether anything refers to it */
public record GradeLevelRow(Long id, String name, boolean used) implements Serializable {
}
