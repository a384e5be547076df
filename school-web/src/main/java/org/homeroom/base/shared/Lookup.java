package org.homeroom.base.shared;

import java.util.List;
import java.util.Optional;

/** Where to look for the rows of a list by names that were typed. It only says where: the list's own conditions decide. */
public interface Lookup {
    /** What was typed. */
    SearchWords words();

    /** The ids of all rows that may be meant by what was typed; empty if it leads to none in particular. */
    Optional<List<Long>> rows();

    /** What may have been meant instead; empty if no names are near. Asked if nothing is called what was typed. */
    Optional<Lookup> nearly();
}
