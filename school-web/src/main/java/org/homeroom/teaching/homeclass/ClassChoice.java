package org.homeroom.teaching.homeclass;

import java.io.Serializable;

/**
 * @param label its name, such as 7b
 * @param grade the name of its grade level
 */
public record ClassChoice(Long id, String label, String grade) implements Serializable {
}
