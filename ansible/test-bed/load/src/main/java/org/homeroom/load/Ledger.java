package org.homeroom.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every write that was tried and how it ended, line by line in a file as it happens. */
final class Ledger implements AutoCloseable {
    /** How a write ended. */
    enum Outcome {
        /** The school said that it is stored: then it must be there. */
        ACKNOWLEDGED,
        /** Nobody answered: it may be there or not. */
        UNKNOWN,
        /** The school said that it is not stored. */
        REFUSED
    }

    /** What was written. */
    enum Kind {
        /** The notes of a student: what is written later stands in the place of what was written before. */
        NOTES,
        /** A photo, by the name of its file. */
        PHOTO,
        /** A decision on a student's consent: each is kept. */
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
