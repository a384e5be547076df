package org.homeroom.school.gradelevel;

/** Lets a room above say that it uses a grade level, which then cannot be removed. */
public interface GradeLevelUse {
    /** An SQL condition over the alias {@code g} of {@code grade_level}; written in code, never input. */
    String condition();
}
