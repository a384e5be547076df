package org.homeroom.base.shared;

import java.time.ZoneId;

/** The school's time zone. The room that knows the school answers, from what it reads once a request anyway. */
public interface SchoolZone {
    ZoneId get();
}
