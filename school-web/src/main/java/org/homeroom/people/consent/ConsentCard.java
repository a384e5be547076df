package org.homeroom.people.consent;

import java.io.Serializable;

/** A child with the decisions made, as a guardian sees it. */
public record ConsentCard(long studentId, String name, ConsentStates states) implements Serializable {
}
