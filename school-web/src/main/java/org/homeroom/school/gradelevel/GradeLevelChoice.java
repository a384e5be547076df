package org.homeroom.school.gradelevel;

import java.io.Serializable;

public record GradeLevelChoice(Long id, String name) implements Serializable {
}
