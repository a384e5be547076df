package org.homeroom.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every attempted write and how it ended, written to a file line by line as it happens. */
final class Ledger implements AutoCloseable {
    /** How a write ended. */
    enum Outcome {
        /** The school said that it is stored: then it must be there. */
        ACKNOWLEDGED,
        /** Nobody answered: it may or may not be there. */
        UNKNOWN,
        /** The school said that it is not stored. */
        REFUSED
    }

    /** What was written. */
    enum Kind {
        /** A student's notes: a later write replaces an earlier one. */
        NOTES,
        /** A photo, by its file name. */
        PHOTO,
        /** A decision about a student's consent: all of them are kept. */
        CONSENT
    }

    record Line(Kind kind, String key, String value, Outcome outcome) {
        static Line of(String text) {
            String[] words = text.split("\t", -1);
            return new Line(Kind.valueOf(words[0]), words[1], words[2], Outcome.valueOf(words[3]));
        }

        @Override
        public String toString() {
            return kind + "\t" + key + "\t" + value + "\t" + outcome;
        }
    }

    private final BufferedWriter file;

    Ledger(Path path) throws IOException {
        file = Files.newBufferedWriter(path);
    }

    synchronized void add(Line line) {
        try {
            file.write(line + "\n");
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Line> read(Path path) throws IOException {
        return Files.readAllLines(path).stream().map(Line::of).toList();
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
