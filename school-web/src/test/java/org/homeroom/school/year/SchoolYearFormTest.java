package org.homeroom.school.year;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchoolYearFormTest {
    private static final LocalDate DAY = LocalDate.of(2027, 9, 1);

    private static TermForm term(Long id, String name) {
        return new TermForm(id, name, DAY, DAY.plusDays(1));
    }

    private static SchoolYearForm form(int version, TermForm... terms) {
        return new SchoolYearForm(version, "2027/28", DAY, DAY.plusYears(1), Arrays.asList(terms));
    }

    private static List<String> names(SchoolYearForm form) {
        return form.terms.stream().map(term -> term.name).map(name -> name == null ? "-" : name).toList();
    }

    @Test
    void eachTermIsComparedWithItselfWhereverItLiesNow() {
        SchoolYearForm typed = form(1, term(1L, "Autumn"), term(2L, "Spring"));
        SchoolYearForm stored = form(2, term(3L, "Summer school"), term(2L, "Lent")).besides(typed);
        assertEquals(List.of("-", "Lent", "Summer school", "-", "-", "-"), names(stored));
        assertEquals(2, stored.version);
        assertEquals(List.of("Autumn", "Spring", "-", "-", "-", "-"), names(typed));
    }

    @Test
    void aTermAddedMeanwhileKeepsItsRow() {
        SchoolYearForm typed = form(1, term(1L, "Autumn"), term(null, "Mine"));
        form(2, term(1L, "Autumn"), term(3L, "Theirs")).besides(typed);
        assertNull(typed.terms.get(1).id);
        assertEquals(3L, typed.terms.get(2).id);
    }

    @Test
    void ifNoLineIsFreeItIsShownBesideANewOne() {
        SchoolYearForm typed = form(1, term(1L, "a"), term(2L, "b"), term(3L, "c"), term(4L, "d"), term(5L, "e"), term(null, "mine"));
        SchoolYearForm stored = form(2, term(1L, "a"), term(2L, "b"), term(3L, "c"), term(4L, "d"), term(5L, "e"), term(6L, "theirs"))
                .besides(typed);
        assertEquals("theirs", stored.terms.get(5).name);
        assertEquals("mine", typed.terms.get(5).name);
    }

    @Test
    void ifAllLinesAreTermsItIsShownBesideTheOneThatIsGone() {
        SchoolYearForm typed = form(1, term(1L, "a"), term(2L, "b"), term(3L, "c"), term(4L, "d"), term(5L, "e"), term(6L, "f"));
        SchoolYearForm stored = form(2, term(1L, "a"), term(3L, "c"), term(4L, "d"), term(5L, "e"), term(6L, "f"), term(7L, "theirs"))
                .besides(typed);
        assertEquals(List.of("a", "theirs", "c", "d", "e", "f"), names(stored));
    }
}
