package org.homeroom.school.gradelevel;

/** What a room above has of a grade level, which stays while there is something of it. */
public interface GradeLevelUse {
    /** An SQL condition over the alias {@code g} of {@code grade_level}. It becomes part of a statement: it is written in code, and nobody's input. */
    String condition();
}
