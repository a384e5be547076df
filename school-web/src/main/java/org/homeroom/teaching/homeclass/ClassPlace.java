package org.homeroom.teaching.homeclass;

/**
 * Where a student is during a year.
 *
 * @param classId null without a class, as is its name
 * @param planned whether they come into a class on a later day
 */
public record ClassPlace(Long classId, String className, boolean planned) {
    public static final ClassPlace NONE = new ClassPlace(null, null, false);
}
