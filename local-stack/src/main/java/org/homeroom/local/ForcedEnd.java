package org.homeroom.local;

/** Immediately ends what is left of a run that was itself killed: {@code ./run} calls it on the second Ctrl-C. */
public final class ForcedEnd {

    private ForcedEnd() {
    }

    public static void main(String... arguments) {
        new ProcessRecords(Main.statePath().toAbsolutePath().normalize().resolve("processes")).endLeftovers(true);
    }
}
