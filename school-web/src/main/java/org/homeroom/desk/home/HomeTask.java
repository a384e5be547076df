package org.homeroom.desk.home;

import org.homeroom.access.contribution.Task;

/** @param count never 0 */
public record HomeTask(Task task, long count) {
}
