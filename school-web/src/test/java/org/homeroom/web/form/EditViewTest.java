package org.homeroom.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContextWrapper;
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
    public static final class NoteForm extends EditForm {
        @Label("student.notes")
        public String text;

        NoteForm(int version, String text) {
            this.version = version;
            this.text = text;
        }
    }

    /** Stores a note, which others save too. */
    private static final class Notes implements Editing<NoteForm> {
        private NoteForm inStore = new NoteForm(1, "Old");
        private int others;
        private String theirs;
        private SchoolException refusal;
        private int attempts;

        @Override
        public NoteForm blank() {
            return new NoteForm(0, null);
        }

        @Override
        public NoteForm edit(long recordId) {
            return inStore;
        }

        @Override
        public long create(NoteForm typed) {
            if (refusal != null) {
                throw refusal;
            }
            inStore = new NoteForm(1, typed.text);
            return 1;
        }

        @Override
        public void save(long recordId, NoteForm typed) {
            attempts++;
            if (refusal != null) {
                throw refusal;
            }
            if (others > 0) {
                others--;
                inStore = new NoteForm(inStore.version + 1, theirs == null ? inStore.text : theirs);
            }
            if (typed.version != inStore.version) {
                throw new Conflict();
            }
            inStore = new NoteForm(inStore.version + 1, typed.text);
        }

    }

    /** The form of a note. */
    private static final class NoteView extends EditView<NoteForm> {
        private final transient Notes notes = new Notes();

        @Override
        protected Editing<NoteForm> service() {
            return notes;
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

    /** As little of Faces as a text needs: a page without a language. */
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
        view.id = 1L;
        view.open();
        view.form.text = "Mine";
    }

    @AfterEach
    void thePageIsLeft() {
        page.end();
    }

    private void assertStored(int version) {
        assertEquals(version + " Mine", view.notes.inStore.version + " " + view.notes.inStore.text);
    }

    @Test
    void whatIsTypedIsStoredAndItsDraftForgotten() {
        assertEquals("/note", view.save());
        assertStored(2);
        assertEquals(List.of("note"), dropped);
    }

    @Test
    void aFieldThatBothChangedIsShownAndTheNextSaveGoesThrough() {
        view.notes.others = 1;
        view.notes.theirs = "Theirs";
        assertNull(view.save());
        assertEquals(List.of("text"), view.conflict.stream().map(Conflicts.Line::field).toList());
        assertEquals("Mine", view.form.text);
        assertEquals(List.of(), dropped);
        assertEquals("/note", view.save());
        assertStored(3);
    }

    @Test
    void aChangeThatLeavesNothingToShowHoldsNobodyUp() {
        view.notes.others = 1;
        assertEquals("/note", view.save());
        assertStored(3);
        assertEquals(List.of(), told);
    }

    @Test
    void whereOthersKeepSavingOneIsAskedToTryAgain() {
        view.notes.others = Integer.MAX_VALUE;
        assertNull(view.save());
        assertEquals(EditView.ATTEMPTS, view.notes.attempts);
        assertEquals(List.of("error.conflict"), told);
        assertEquals("Mine", view.form.text);
        assertEquals(List.of(), dropped);
        view.notes.others = 0;
        assertEquals("/note", view.save());
    }

    @Test
    void aRefusalIsToldAndTheDraftKept() {
        view.notes.refusal = RuleBroken.of("draft.too_long");
        assertNull(view.save());
        assertEquals(List.of("draft.too_long"), told);
        assertEquals(List.of(), dropped);
    }

    @Test
    void whatSomeoneElseMadeJustBeforeIsToldToo() {
        view.id = null;
        view.open();
        view.notes.refusal = new Conflict();
        assertNull(view.save());
        assertEquals(List.of("error.conflict"), told);
        assertNull(view.id);
    }
}
