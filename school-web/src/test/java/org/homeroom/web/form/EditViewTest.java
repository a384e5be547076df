package org.homeroom.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContextWrapper;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.homeroom.base.shared.Conflict;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolException;
import org.homeroom.web.page.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EditViewTest {
    private record Note(int version, String text) implements Serializable {
    }

    public static final class NoteForm extends EditForm {
        public String text;
    }

    /** The form of a note, which others save too. */
    private static final class NoteView extends EditView<Note, NoteForm> {
        private Note inStore = new Note(1, "Old");
        private int others;
        private String theirs;
        private SchoolException refusal;
        private int attempts;

        @Override
        protected NoteForm blank() {
            return new NoteForm();
        }

        @Override
        protected Note read(long recordId) {
            return inStore;
        }

        @Override
        protected NoteForm formOf(Note read) {
            NoteForm form = new NoteForm();
            form.version = read.version();
            form.text = read.text();
            return form;
        }

        @Override
        protected Conflicts<NoteForm> compare(Conflicts<NoteForm> fields) {
            return fields.field("text", "student.notes");
        }

        @Override
        protected long create(NoteForm typed) {
            if (refusal != null) {
                throw refusal;
            }
            inStore = new Note(1, typed.text);
            return 1;
        }

        @Override
        protected void change(long recordId, NoteForm typed) {
            attempts++;
            if (refusal != null) {
                throw refusal;
            }
            if (others > 0) {
                others--;
                inStore = new Note(inStore.version() + 1, theirs == null ? inStore.text() : theirs);
            }
            if (typed.version != inStore.version()) {
                throw new Conflict();
            }
            inStore = new Note(inStore.version() + 1, typed.text);
        }

        @Override
        protected String saved() {
            return "/note";
        }

        @Override
        public String getDraft() {
            return "note";
        }
    }

    /** No more of Faces than a text needs: a page without a language. */
    private static final class NoPage extends FacesContextWrapper {
        NoPage() {
            super(null);
        }

        @Override
        public UIViewRoot getViewRoot() {
            return null;
        }

        void begin() {
            setCurrentInstance(this);
        }

        void end() {
            setCurrentInstance(null);
        }
    }

    private final NoPage page = new NoPage();
    private final List<String> told = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final NoteView view = new NoteView();

    @BeforeEach
    void someoneOpensTheForm() {
        page.begin();
        view.notices = new Notices() {
            @Override
            public void error(SchoolException e) {
                told.add(e.key());
            }
        };
        view.drafts = dropped::add;
        view.setId(1L);
        view.open();
        view.getForm().text = "Mine";
    }

    @AfterEach
    void thePageIsLeft() {
        page.end();
    }

    @Test
    void whatIsTypedIsStoredAndItsDraftForgotten() {
        assertEquals("/note", view.save());
        assertEquals(new Note(2, "Mine"), view.inStore);
        assertEquals(List.of("note"), dropped);
    }

    @Test
    void aFieldThatBothChangedIsShownAndTheNextSaveGoesThrough() {
        view.others = 1;
        view.theirs = "Theirs";
        assertNull(view.save());
        assertEquals(List.of("text"), view.getConflict().stream().map(Conflicts.Line::field).toList());
        assertEquals("Mine", view.getForm().text);
        assertEquals(List.of(), dropped);
        assertEquals("/note", view.save());
        assertEquals(new Note(3, "Mine"), view.inStore);
    }

    @Test
    void aChangeThatLeavesNothingToShowHoldsNobodyUp() {
        view.others = 1;
        assertEquals("/note", view.save());
        assertEquals(new Note(3, "Mine"), view.inStore);
        assertEquals(List.of(), told);
    }

    @Test
    void whereOthersKeepSavingOneIsAskedToTryAgain() {
        view.others = Integer.MAX_VALUE;
        assertNull(view.save());
        assertEquals(EditView.ATTEMPTS, view.attempts);
        assertEquals(List.of("error.conflict"), told);
        assertEquals("Mine", view.getForm().text);
        assertEquals(List.of(), dropped);
        view.others = 0;
        assertEquals("/note", view.save());
    }

    @Test
    void aRefusalIsToldAndTheDraftKept() {
        view.refusal = RuleBroken.of("draft.too_long");
        assertNull(view.save());
        assertEquals(List.of("draft.too_long"), told);
        assertEquals(List.of(), dropped);
    }

    @Test
    void whatSomeoneElseMadeJustBeforeIsToldToo() {
        view.setId(null);
        view.open();
        view.refusal = new Conflict();
        assertNull(view.save());
        assertEquals(List.of("error.conflict"), told);
        assertNull(view.getId());
    }
}
