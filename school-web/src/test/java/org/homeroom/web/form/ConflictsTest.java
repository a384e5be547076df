package org.homeroom.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ConflictsTest {
    private static final class Form {
        private String name;
        private Boolean called;

        Form(String name, Boolean called) {
            this.name = name;
            this.called = called;
        }

        String getName() {
            return name;
        }

        void setName(String newName) {
            name = newName;
        }

        Boolean getCalled() {
            return called;
        }

        void setCalled(Boolean newCalled) {
            called = newCalled;
        }
    }

    @Test
    void aPartOfTheFormIsNamedBeforeItsFields() {
        assertEquals("Term 1: person.name", Conflicts.between(null, new Form("a", null), new Form("b", null), UnaryOperator.identity())
                .part("Term 1").field("name", "person.name", Form::getName, Form::setName).lines().getFirst().label());
    }

    private static List<Conflicts.Line> lines(Form opened, Form typed, Form stored) {
        return Conflicts.between(opened, typed, stored, UnaryOperator.identity())
                .field("name", "person.name", Form::getName, Form::setName)
                .field("called", "person.called", Form::getCalled, Form::setCalled).lines();
    }

    @Test
    void whatBothChangedIsShownAndStaysAsItWasTyped() {
        Form typed = new Form("Mine", true);
        List<Conflicts.Line> lines = lines(new Form("Old", true), typed, new Form("Theirs", true));
        assertEquals(List.of(new Conflicts.Line("name", "person.name", "Mine", "Theirs", "Theirs", false)), lines);
        assertEquals("Mine", typed.getName());
    }

    @Test
    void whatOnlyTheOtherChangedIsTakenOver() {
        Form typed = new Form("Old", true);
        List<Conflicts.Line> lines = lines(new Form("Old", true), typed, new Form("Old", false));
        assertEquals(List.of("called"), lines.stream().map(Conflicts.Line::field).toList());
        assertTrue(lines.getFirst().taken());
        assertEquals("form.no", lines.getFirst().stored());
        assertEquals("false", lines.getFirst().storedInput());
        assertFalse(typed.getCalled());
    }

    @Test
    void whatOnlyOneselfChangedIsNoConflict() {
        Form typed = new Form("Mine", true);
        assertEquals(List.of(), lines(new Form("Old", true), typed, new Form("Old", true)));
        assertEquals("Mine", typed.getName());
    }

    @Test
    void theSameChangeTwiceIsNoConflict() {
        assertEquals(List.of(), lines(new Form("Old", true), new Form("New", true), new Form("New", true)));
    }

    @Test
    void ofADraftOfLongAgoAllThatDiffersIsShown() {
        Form typed = new Form(null, false);
        List<Conflicts.Line> lines = lines(null, typed, new Form("Theirs", true));
        assertEquals(List.of("name", "called"), lines.stream().map(Conflicts.Line::field).toList());
        assertFalse(lines.getFirst().taken());
        assertEquals("", lines.getFirst().yours());
        assertEquals(null, typed.getName());
    }
}
