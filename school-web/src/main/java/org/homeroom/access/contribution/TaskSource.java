package org.homeroom.access.contribution;

import java.util.stream.Stream;

/** Tasks worked out at each request, as what they count depends on who is asking or on other rooms. */
public interface TaskSource {
    /** Must not run a statement. */
    Stream<Task> tasks();
}
