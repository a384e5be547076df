package org.homeroom.desk.home;

import org.homeroom.access.contribution.Task;

public record HomeTask(Task task, long count) {
}
