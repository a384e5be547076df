package org.homeroom.people.consent;

/** A consent was given, refused or withdrawn. Fired within the transaction of the decision, which takes effect when it commits. */
public record ConsentChanged(long studentId, Consent.Purpose purpose, boolean given) {
}
