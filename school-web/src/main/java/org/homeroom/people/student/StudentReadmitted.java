package org.homeroom.people.student;

/** A student is back. Fired within the transaction, so that what begins again with it begins together. */
public record StudentReadmitted(long studentId) {
}
