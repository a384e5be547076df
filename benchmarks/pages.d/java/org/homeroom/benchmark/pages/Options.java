package org.homeroom.benchmark.pages;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What was asked for on the command line; the script has said {@code --help}. */
final class Options {
    private static final int[] QUICK = {1, 40, 60};
    List<Integer> students = List.of(3000);
    int rounds = 5;
    int requests = 400;
    int seconds = 20;
    int warmUp = 1500;
    int clients = 4;
    /** How many requests of visitors are tried instead of measuring pages; 0 for none. */
    int strangers;
    /** How often an account's password is guessed instead of that; 0 for not at all. */
    int guesses;
    boolean statements;
    Path json;
    Path compare;
    Path systems;

    static Options of(String... words) {
        Options options = new Options();
        var rest = Arrays.asList(words).iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            switch (word) {
                case "--students" -> options.students = Arrays.stream(rest.next().split(",")).map(Integer::valueOf).sorted().toList();
                case "--rounds" -> options.rounds = Integer.parseInt(rest.next());
                case "--requests" -> options.requests = Integer.parseInt(rest.next());
                case "--seconds" -> options.seconds = Integer.parseInt(rest.next());
                case "--warm-up" -> options.warmUp = Integer.parseInt(rest.next());
                case "--clients" -> options.clients = Integer.parseInt(rest.next());
                case "--strangers" -> options.strangers = Integer.parseInt(rest.next());
                case "--guesses" -> options.guesses = Integer.parseInt(rest.next());
                case "--statements" -> options.statements = true;
                case "--json" -> options.json = Path.of(rest.next());
                case "--compare" -> options.compare = Path.of(rest.next());
                case "--systems" -> options.systems = Path.of(rest.next());
                case "--quick" -> options.quick();
                default -> throw new IllegalArgumentException("Unknown option " + word + "; --help lists the options.");
            }
        }
        if (options.students.getFirst() < 200 || options.students.getLast() > 90_000) {
            throw new IllegalArgumentException("--students takes numbers from 200 to 90000.");
        }
        return options;
    }

    private void quick() {
        rounds = QUICK[0];
        requests = QUICK[1];
        warmUp = QUICK[2];
    }
}
