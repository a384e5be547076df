package org.homeroom.access.reach;

/** A record that is reached with another, in whatever scope that one is: a photo with its student, a guardian with their child. */
public interface ReachThrough<T> {
    /** The entity that this is about. */
    Class<T> kind();

    /** The entity that leads to it. */
    Class<?> through();

    /** What the condition calls the other record. */
    String other();

    /**
     * A condition in JPQL; its names are its own, as in {@link Reach#condition}.
     *
     * @param alias   what the query calls the record
     * @param reached a condition over the other record
     */
    String condition(String alias, String reached);
}
