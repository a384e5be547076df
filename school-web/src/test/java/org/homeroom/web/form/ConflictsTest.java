package org.homeroom.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ConflictsTest {
    public static final class NameForm implements Form {
        @Label("person.name")
        public String name;
        @Label("person.called")
        public Boolean called;
        @Label(value = "Friend", part = "friend")
        public List<NameForm> friends = List.of();
        public String unlabelled = "never compared";

        NameForm(String name, Boolean called) {
            this.name = name;
            this.called = called;
        }
    }

    @Test
    void aPartOfTheFormIsNamedBeforeItsFields() {
        NameForm typed = new NameForm("Mia", null);
        NameForm stored = new NameForm("Mia", null);
        typed.friends = List.of(new NameForm("Ben", null));
        stored.friends = List.of(new NameForm("Zoe", null));
        stored.unlabelled = "neither shown";
        assertEquals(List.of(new Conflicts.Line("friend0Name", "Friend 1: person.name", "Ben", "Zoe", "Zoe", false)), lines(null, typed, stored));
    }

    private static List<Conflicts.Line> lines(NameForm opened, NameForm typed, NameForm stored) {
        UnaryOperator<String> texts = UnaryOperator.identity();
        return Conflicts.between(opened, typed, stored, texts, (field, value) -> field.read(value, texts));
    }

    @Test
    void whatBothChangedIsShownAndStaysAsItWasTyped() {
        NameForm typed = new NameForm("Mine", true);
        List<Conflicts.Line> lines = lines(new NameForm("Old", true), typed, new NameForm("Theirs", true));
        assertEquals(List.of(new Conflicts.Line("name", "person.name", "Mine", "Theirs", "Theirs", false)), lines);
        assertEquals("Mine", typed.name);
    }

    @Test
    void whatOnlyTheOtherChangedIsTakenOver() {
        NameForm typed = new NameForm("Old", true);
        List<Conflicts.Line> lines = lines(new NameForm("Old", true), typed, new NameForm("Old", false));
        assertEquals(List.of("called"), lines.stream().map(Conflicts.Line::field).toList());
        assertTrue(lines.getFirst().taken());
        assertEquals("form.no", lines.getFirst().stored());
        assertEquals("false", lines.getFirst().storedInput());
        assertFalse(typed.called);
    }

    @Test
    void changingAFieldAloneIsNoConflict() {
        NameForm typed = new NameForm("Mine", true);
        assertEquals(List.of(), lines(new NameForm("Old", true), typed, new NameForm("Old", true)));
        assertEquals("Mine", typed.name);
    }

    @Test
    void theSameChangeTwiceIsNoConflict() {
        assertEquals(List.of(), lines(new NameForm("Old", true), new NameForm("New", true), new NameForm("New", true)));
    }

    @Test
    void allDifferencesToAnOldDraftAreShown() {
        NameForm typed = new NameForm(null, false);
        List<Conflicts.Line> lines = lines(null, typed, new NameForm("Theirs", true));
        assertEquals(List.of("name", "called"), lines.stream().map(Conflicts.Line::field).toList());
        assertFalse(lines.getFirst().taken());
        assertEquals("", lines.getFirst().yours());
        assertEquals(null, typed.name);
    }
}
