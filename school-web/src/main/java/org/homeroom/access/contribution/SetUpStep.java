package org.homeroom.access.contribution;

/**
 * A step that leads a new school to one that can work.
 *
 * @param order    among the steps
 * @param text     its name; with {@code _help} what it is about, with {@code _count} what is there, of the count and the year's name
 * @param need     whether a school can work without it
 * @param counting an SQL expression that counts what is there already, over the current year {@code y}; written in code, and nobody's input
 * @param goal     the page on which it is done
 */
public record SetUpStep(int order, String text, Need need, String counting, Goal goal) {
    /** Whether the school can work before the step is done. */
    public enum Need {
        FIRST, LATER
    }

    /** Says where the step is done. */
    public interface Goal {
        /** @param yearId null where there is no year */
        String path(long count, Long yearId);
    }
}
