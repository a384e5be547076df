package org.homeroom.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELManager;
import jakarta.el.MethodNotFoundException;
import org.homeroom.base.shared.RuleBroken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

public class MethodResolverTest {
    public interface Named {
        String givenName();

        default String name() {
            return givenName() + " Okafor";
        }
    }

    public record Pupil(String givenName, int year) implements Named {
        public String in(String room) {
            return givenName + " in " + room;
        }

        public String on(int days) {
            return givenName + " " + days;
        }

        public String overloaded(String one) {
            return "text " + one;
        }

        public String overloaded(int one) {
            return "number " + one;
        }

        public String all(String... any) {
            return String.join("+", any);
        }

        public String failing() {
            throw RuleBroken.of("student.broken");
        }
    }

    private ELContext context;

    @BeforeEach
    void aPageShowsAPupil() {
        ELManager pages = new ELManager();
        pages.addELResolver(new MethodResolver());
        pages.defineBean("pupil", new Pupil("Amara", 7));
        context = pages.getELContext();
    }

    private Object read(String expression) {
        return ELManager.getExpressionFactory().createValueExpression(context, "#{" + expression + "}", Object.class).getValue(context);
    }

    @Test
    void callsComponentsAndOtherMethodsThatTakeNothing() {
        assertEquals("Amara", read("pupil.givenName()"));
        assertEquals(7, read("pupil.year()"));
        assertEquals("Amara Okafor", read("pupil.name()"));
        assertEquals("AMARA", read("pupil.givenName().toUpperCase()"));
    }

    @Test
    void convertsWhatAMethodTakes() {
        assertEquals("Amara in the gym", read("pupil.in('the gym')"));
        assertEquals("Amara in 7", read("pupil.in(pupil.year())"));
        assertEquals("Amara 12", read("pupil.on('12')"));
        assertEquals("Amara in ", read("pupil.in(null)"));
    }

    @Test
    void leavesMethodsOfOneNameToOthers() {
        assertEquals("text gym", read("pupil.overloaded('gym')"));
        assertEquals("number 7", read("pupil.overloaded(pupil.year())"));
        assertEquals("a+b", read("pupil.all('a', 'b')"));
    }

    @Test
    void saysWhatWentWrong() {
        assertThrows(MethodNotFoundException.class, () -> read("pupil.nothing()"));
        assertEquals(RuleBroken.class, assertThrows(ELException.class, () -> read("pupil.failing()")).getCause().getClass());
    }
}
