package org.homeroom.access.contribution;

import java.util.stream.Stream;

/** Tasks that have to be asked for, as what they count depends on the one who asks or on other rooms. */
public interface TaskSource {
    /** Costs no statement. */
    Stream<Task> tasks();
}
