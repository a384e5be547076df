package org.homeroom.people.consent;

import java.util.Optional;

/** The order in which the office works through a pile of forms: that of the list it started from. */
public interface ConsentOrder {
    /** @param list its address, with search, filters and order */
    Optional<Long> after(String list, long studentId);
}
