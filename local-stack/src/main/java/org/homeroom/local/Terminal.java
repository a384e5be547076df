package org.homeroom.local;

import java.io.PrintStream;

/** What the person at the terminal sees: one line that changes while things start, and lines that stay. */
final class Terminal {

    private static final long TICK_MILLIS = 500;

    private final PrintStream out;
    private final boolean rewrites;
    private String doing;
    private long since;

    /** @param rewrites whether the line can be overwritten, as on a terminal but not in a file */
    Terminal(PrintStream out, boolean rewrites) {
        this.out = out;
        this.rewrites = rewrites;
        if (rewrites) {
            Thread.ofVirtual().start(this::tick);
        }
    }

    synchronized void progress(String what) {
        doing = what;
        since = System.nanoTime();
        if (rewrites) {
            draw();
        } else {
            out.println(what + " ...");
        }
    }

    synchronized void say(String text) {
        doing = null;
        if (rewrites) {
            out.print("\r\u001b[K");
        }
        out.println(text);
        out.flush();
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK_MILLIS);
                synchronized (this) {
                    if (doing != null) {
                        draw();
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void draw() {
        long seconds = (System.nanoTime() - since) / 1_000_000_000;
        out.print("\r\u001b[K" + doing + " ..." + (seconds > 0 ? " " + seconds + " s" : ""));
        out.flush();
    }
}
