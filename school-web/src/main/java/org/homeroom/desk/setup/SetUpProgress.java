package org.homeroom.desk.setup;

/**
 * How far the school is set up.
 *
 * @param named   whether the school has a name
 * @param yearId  the current year; null where there is none
 * @param terms   of that year
 * @param classes of that year
 * @param consents for the yearbook, given and not withdrawn
 * @param portraits in the yearbooks of all years
 */
public record SetUpProgress(boolean named, Long yearId, String yearName, long terms, long gradeLevels, long classes, long staff,
                            long students, long photos, long consents, long portraits) {
    /** Whether people can work: what follows is daily work, and never done. */
    public boolean workable() {
        return named && yearId != null && gradeLevels > 0 && classes > 0;
    }
}
