package org.homeroom.base.shared;

import java.time.ZoneId;

/** The school's time zone. The room that knows the school answers, from what it reads once per request anyway. */
public interface SchoolZone {
    ZoneId get();
}
