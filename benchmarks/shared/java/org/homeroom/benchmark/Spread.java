package org.homeroom.benchmark;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The results of the rounds, one value each. */
public record Spread(double[] rounds) {
    public double median() {
        double[] sorted = rounds.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public double least() {
        return Arrays.stream(rounds).min().orElseThrow();
    }

    public double most() {
        return Arrays.stream(rounds).max().orElseThrow();
    }

    /** Round by round, so that what slows a whole round cancels out. */
    public Spread over(Spread other) {
        double[] ratios = new double[rounds.length];
        Arrays.setAll(ratios, i -> rounds[i] / other.rounds[i]);
        return new Spread(ratios);
    }

    public Spread minus(Spread other) {
        double[] differences = new double[rounds.length];
        Arrays.setAll(differences, i -> rounds[i] - other.rounds[i]);
        return new Spread(differences);
    }

    public String text(String format) {
        if (rounds.length == 1) {
            return String.format(Locale.ROOT, format, median());
        }
        return String.format(Locale.ROOT, format + " (" + format + "–" + format + ")", median(), least(), most());
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("median", median());
        json.put("least", least());
        json.put("most", most());
        json.put("rounds", Arrays.stream(rounds).boxed().toList());
        return json;
    }
}
