package org.homeroom.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The measurements of one tool. Times are in milliseconds per photo. */
final class Measured {
    final Tools.Tool tool;
    Spread cpu;
    Spread wall;
    double pageBytes;
    double thumbBytes;
    double pageSsim;
    double thumbSsim;
    double peakMegabytes;
    /** Wall time of ten at once over that of ten in turn. */
    Spread ten;
    final Map<String, Cold> cold = new LinkedHashMap<>();
    final Set<String> leftMetadata = new TreeSet<>();

    record Cold(Spread cpu, Spread wall) {
    }

    Measured(Tools.Tool tool) {
        this.tool = tool;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tool", tool.id());
        json.put("label", tool.label());
        json.put("cpuMillis", cpu.json());
        json.put("wallMillis", wall.json());
        json.put("pageBytes", pageBytes);
        if (tool.compared()) {
            json.put("thumbBytes", thumbBytes);
            json.put("pageSsim", pageSsim);
            json.put("thumbSsim", thumbSsim);
        }
        if (peakMegabytes > 0) {
            json.put("peakMegabytes", peakMegabytes);
        }
        if (ten != null) {
            json.put("tenAtOnceOverInTurn", ten.json());
        }
        cold.forEach((way, taken) -> json.put(way.isEmpty() ? "cold" : "cold, " + way,
                Map.of("cpuMillis", taken.cpu.json(), "wallMillis", taken.wall.json())));
        return json;
    }
}
