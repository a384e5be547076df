package org.homeroom.people.person;

/** What keeps a closed account closed, as the room says that knows the record. */
public interface AccountObstacle {
    /** @return the key of a sentence; null if nothing is in the way, or the record is another room's */
    String toReopening(Class<?> kind, long id);
}
