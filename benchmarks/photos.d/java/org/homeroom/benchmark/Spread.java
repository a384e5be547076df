package org.homeroom.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The results of the rounds, one value each. */
record Spread(double[] rounds) {
    double median() {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double least() {
        return Arrays.stream(rounds).min().orElseThrow();
    }

    double most() {
        return Arrays.stream(rounds).max().orElseThrow();
    }

    /** Round by round, so that what slows a whole round cancels out. */
    Spread over(Spread other) {
        double[] ratios = new double[rounds.length];
        Arrays.setAll(ratios, i -> rounds[i] / other.rounds[i]);
        return new Spread(ratios);
    }

    Spread minus(Spread other) {
        double[] differences = new double[rounds.length];
        Arrays.setAll(differences, i -> rounds[i] - other.rounds[i]);
        return new Spread(differences);
    }

    String text(String format) {
        return String.format(Locale.ROOT, format + " (" + format + "–" + format + ")", median(), least(), most());
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("median", median());
        json.put("least", least());
        json.put("most", most());
        json.put("rounds", Arrays.stream(rounds).boxed().toList());
        return json;
    }
}
