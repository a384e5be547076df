package org.homeroom.people.consent;

import java.util.Optional;

/** In which order the office goes through a pile of papers: that of the list from which it came. */
public interface ConsentOrder {
    /**
     * Who stands after a student in a list.
     *
     * @param list its address, with what it is searched, filtered and sorted by
     */
    Optional<Long> after(String list, long studentId);
}
