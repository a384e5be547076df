package org.homeroom.teaching.homeclass;

import java.io.Serializable;

/** A class of a year that has not ended. @param grade the name of its grade level */
public record ClassAhead(Long id, String label, String grade, Long yearId, String yearName) implements Serializable {
}
