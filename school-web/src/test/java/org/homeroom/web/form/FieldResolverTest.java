package org.homeroom.web.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.el.ELContext;
import jakarta.el.ELManager;
import jakarta.el.ExpressionFactory;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.ValueExpression;
import jakarta.el.ValueReference;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Texts;
import org.homeroom.web.page.View;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldResolverTest {
    private final ExpressionFactory factory = ELManager.getExpressionFactory();
    private final LessonForm form = new LessonForm();
    private final RoomView room = new RoomView();
    private ELContext context;

    @BeforeEach
    void aPageShowsTheForm() {
        ELManager pages = new ELManager();
        pages.addELResolver(new FieldResolver());
        pages.defineBean("form", form);
        pages.defineBean("view", Map.of("form", form));
        context = pages.getELContext();
    }

    private ValueExpression expression(String name) {
        return factory.createValueExpression(context, "#{view.form." + name + "}", Object.class);
    }

    private Object read(String name) {
        return expression(name).getValue(context);
    }

    private void write(String name, Object value) {
        expression(name).setValue(context, value);
    }

    @Test
    void aPageReadsAndWritesAField() {
        write("title", "Fractions");
        write("day", LocalDate.of(2026, 11, 30));
        write("seats", 28);
        write("open", true);
        write("weekday", DayOfWeek.MONDAY);
        assertEquals("Fractions|2026-11-30|null|null|28|null|true|MONDAY", form.summary());
        assertEquals("Fractions", read("title"));
        assertEquals(28, read("seats"));
    }

    @Test
    void aFieldOfTheClassAboveIsOneOfTheForms() {
        write("version", 3);
        assertEquals(3, form.version);
    }

    @Test
    void whatWasNotTypedIsNothingAndNoEmptyText() {
        form.title = "Fractions";
        write("title", null);
        assertNull(form.title);
        write("seats", null);
        assertEquals(0, form.seats, "as EL has it");
    }

    @Test
    void aValueBecomesWhatTheFieldHolds() {
        write("room", 7);
        write("weekday", "FRIDAY");
        assertEquals(7L, form.room);
        assertEquals(DayOfWeek.FRIDAY, form.weekday);
    }

    @ParameterizedTest
    @CsvSource({"title, java.lang.String", "day, java.time.LocalDate", "seats, int", "room, java.lang.Long", "open, boolean",
        "weekday, java.time.DayOfWeek"})
    void aConverterIsToldTheTypeOfTheField(String name, String type) {
        assertEquals(type, expression(name).getType(context).getName());
        assertFalse(expression(name).isReadOnly(context));
    }

    @ParameterizedTest
    @ValueSource(strings = {"titel", "hidden", "LONGEST", "class", "serialVersionUID", "summary"})
    void aNameThatIsNoPublicFieldIsRefused(String name) {
        String wrong = assertThrows(PropertyNotFoundException.class, () -> read(name)).getMessage();
        assertTrue(wrong.contains("LessonForm has no public field " + name), wrong);
        assertThrows(PropertyNotFoundException.class, () -> write(name, "x"));
        assertThrows(PropertyNotFoundException.class, () -> expression(name).getType(context));
    }

    @Test
    void aPartThatIsThereForGoodIsWrittenIntoButNotExchanged() {
        form.parts.add(new LessonForm());
        write("parts[0].title", "Halves");
        assertEquals("Halves", form.parts.getFirst().title);
        assertTrue(expression("parts").isReadOnly(context));
        assertThrows(PropertyNotWritableException.class, () -> write("parts", List.of()));
    }

    @Test
    void methodsAreCalledAsEver() {
        form.title = "Fractions";
        assertTrue(read("summary()").toString().startsWith("Fractions|"));
    }

    @Test
    void whatIsNoFormIsLeftToOthers() {
        assertEquals(List.of("a"), factory.createValueExpression(context, "#{['a']}", Object.class).getValue(context));
        assertEquals(form, factory.createValueExpression(context, "#{view['form']}", Object.class).getValue(context));
    }

    @Test
    void aPageReadsAndWritesAFieldOfItsViewBehindTheProxy() {
        RoomView proxy = new RoomView() {
            @Override
            public View self() {
                return room;
            }
        };
        room.number = 12;
        assertEquals((Object) 12, ofView(proxy, "number").getValue(context));
        ofView(proxy, "teacher").setValue(context, "Amara Okafor");
        assertEquals("Amara Okafor", room.teacher);
        assertNull(proxy.teacher);
        ofView(proxy, "id").setValue(context, 7L);
        assertEquals(Long.class, ofView(proxy, "id").getType(context));
        assertEquals((Object) 7L, ofView(proxy, "id").getValue(context));
    }

    @Test
    void aViewsMethodsAreAskedWhereItHasNoSuchField() {
        room.number = 12;
        assertEquals("Room 12", ofView(room, "title").getValue(context));
        assertEquals("Room 12", ofView(room, "getTitle()").getValue(context));
    }

    @ParameterizedTest
    @ValueSource(strings = {"service", "secret", "serialVersionUID", "nothing"})
    void whatIsInjectedOrPrivateIsNoPagesBusiness(String name) {
        assertThrows(PropertyNotFoundException.class, () -> ofView(room, name).getValue(context));
        assertThrows(PropertyNotFoundException.class, () -> ofView(room, name).setValue(context, "x"));
    }

    @Test
    void aFinalFieldOfAViewIsNotExchanged() {
        assertTrue(ofView(room, "rows").isReadOnly(context));
        assertThrows(PropertyNotWritableException.class, () -> ofView(room, "rows").setValue(context, List.of()));
    }

    private ValueExpression ofView(View view, String name) {
        context.getVariableMapper().setVariable("roomView", factory.createValueExpression(view, Object.class));
        return factory.createValueExpression(context, "#{roomView." + name + "}", Object.class);
    }

    /** Like our validator: it asks the expression for form and field, and checks the value before it is stored. */
    @Test
    void aConstraintOnTheFieldHolds() {
        ValueReference field = expression("title").getValueReference(context);
        assertEquals(form, field.getBase());
        assertEquals("title", field.getProperty());
        RuleBroken wrong = Forms.wrong(LessonForm.class, "title", "A title of more than twenty").orElseThrow();
        assertEquals("title", wrong.field());
        assertEquals("Job title may have at most 20 characters", Texts.get(Locale.ENGLISH, wrong.key(), wrong.arguments()));
        assertEquals("form.missing", Forms.wrong(LessonForm.class, "day", null).orElseThrow().key());
        assertEquals("form.date_far", Forms.wrong(LessonForm.class, "day", LocalDate.of(26, 11, 30)).orElseThrow().key());
        assertEquals("form.country_wrong", Forms.wrong(LessonForm.class, "country", "XX").orElseThrow().key());
        assertTrue(Forms.wrong(LessonForm.class, "title", "Fractions").isEmpty());
    }
}
