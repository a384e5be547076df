package org.homeroom.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.homeroom.load.Ledger.Kind;
import org.homeroom.load.Ledger.Line;
import org.homeroom.load.Ledger.Outcome;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static Line note(String text, Outcome outcome) {
        return new Line(Kind.NOTES, "7", text, outcome);
    }

    private static List<String> lost(List<Line> lines, String... rows) {
        Account account = new Account(lines);
        for (String row : rows) {
            account.found(row);
        }
        return account.lost();
    }

    @Test
    void theLastAcknowledgedNoteMustBeThere() {
        List<Line> lines = List.of(note("one", Outcome.ACKNOWLEDGED), note("two", Outcome.ACKNOWLEDGED));
        assertTrue(lost(lines, "notes\t7\ttwo").isEmpty());
        assertEquals(List.of("the notes of student 7 are one and not two"), lost(lines, "notes\t7\tone"));
        assertEquals(List.of("the notes of student 7 are null and not two"), lost(lines));
    }

    @Test
    void aLaterNoteThatNobodyAnsweredMayBeThere() {
        List<Line> lines = List.of(note("one", Outcome.ACKNOWLEDGED), note("two", Outcome.UNKNOWN), note("three", Outcome.REFUSED));
        assertTrue(lost(lines, "notes\t7\tone").isEmpty());
        assertTrue(lost(lines, "notes\t7\ttwo").isEmpty());
        assertEquals(1, lost(lines, "notes\t7\tthree").size(), "What was refused must not be there");
    }

    @Test
    void anOlderNoteIsNoSubstitute() {
        assertEquals(1, lost(List.of(note("one", Outcome.UNKNOWN), note("two", Outcome.ACKNOWLEDGED)), "notes\t7\tone").size());
    }

    @Test
    void aPhotoNeedsItsRowAndItsObject() {
        List<Line> lines = List.of(new Line(Kind.PHOTO, "a.jpg", "", Outcome.ACKNOWLEDGED), new Line(Kind.PHOTO, "b.jpg", "", Outcome.UNKNOWN));
        assertTrue(lost(lines, "photo\ta.jpg\tx1", "object\tx1").isEmpty());
        assertEquals(List.of("photo a.jpg has no object x1"), lost(lines, "photo\ta.jpg\tx1"));
        assertEquals(List.of("photo a.jpg has no row"), lost(lines, "object\tx1"));
    }

    @Test
    void eachDecisionIsKept() {
        List<Line> lines = List.of(new Line(Kind.CONSENT, "3", "1", Outcome.ACKNOWLEDGED), new Line(Kind.CONSENT, "3", "2", Outcome.UNKNOWN),
                new Line(Kind.CONSENT, "3", "3", Outcome.ACKNOWLEDGED));
        assertTrue(lost(lines, "consent\t3\t2").isEmpty());
        assertTrue(lost(lines, "consent\t3\t3").isEmpty());
        assertEquals(List.of("of 2 decisions on student 3 there are 1"), lost(lines, "consent\t3\t1"));
    }

    @Test
    void aLineIsReadAsItWasWritten() {
        Line line = note("Note 1 of 2", Outcome.UNKNOWN);
        assertEquals(line, Line.of(line.toString()));
    }
}
