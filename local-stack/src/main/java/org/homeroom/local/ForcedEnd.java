package org.homeroom.local;

/** Ends at once what a run has left that was itself made to end: {@code ./run} calls it on the second Ctrl-C. */
public final class ForcedEnd {

    private ForcedEnd() {
    }

    public static void main(String... arguments) {
        new ProcessRecords(Main.statePath().toAbsolutePath().normalize().resolve("processes")).endLeftovers(true);
    }
}
