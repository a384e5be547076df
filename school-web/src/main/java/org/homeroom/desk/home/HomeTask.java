package org.homeroom.desk.home;

import org.homeroom.access.contribution.Task;

/**
 * Something that waits for the one who asks.
 *
 * @param count how much; never 0
 */
public record HomeTask(Task task, long count) {
}
