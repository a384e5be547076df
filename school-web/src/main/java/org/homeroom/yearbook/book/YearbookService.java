package org.homeroom.yearbook.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.NotFound;

/** The book of a year, its classes' pages, its index. Every student in a class has a place; those who may be shown are shown. */
@ApplicationScoped
@Transactional
public class YearbookService {
    /** Classes on a page of the cover. */
    private static final int PAGE = 40;
    @Inject
    EntityManager em;
    @Inject
    CurrentUser user;
    @Inject
    BookClasses classes;

    /**
     * @param page which part of its classes, counted from 1
     * @throws NotFound if there is no such year
     */
    public Book book(long yearId, int page) {
        user.require(Permission.YEARBOOK_VIEW);
        List<Book.Year> years = years();
        Book.Year year = year(years, yearId);
        List<Book.ClassCard> all = classes.of(yearId);
        int pages = Math.max(1, (all.size() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, pages);
        return new Book(year, years, classes.withFaces(all.stream().skip((shown - 1L) * PAGE).limit(PAGE).toList(), yearId), shown, pages,
                all.stream().mapToLong(Book.ClassCard::portraits).sum(), all.stream().mapToLong(Book.ClassCard::students).sum());
    }

    private List<Book.Year> years() {
        return rows("SELECT id, name FROM school_year ORDER BY starts_on DESC").stream()
                .map(row -> new Book.Year(number(row[0]), (String) row[1])).toList();
    }

    private static Book.Year year(List<Book.Year> years, long id) {
        return years.stream().filter(y -> y.id() == id).findFirst().orElseThrow(NotFound::new);
    }

    /** @throws NotFound if there is no such class */
    public ClassPage classPage(long classId) {
        user.require(Permission.YEARBOOK_VIEW);
        List<Object[]> classes = rows("""
                SELECT c.id, c.name, g.name, y.id, y.name
                FROM school_class c JOIN grade_level g ON g.id = c.grade_level_id JOIN school_year y ON y.id = c.school_year_id
                WHERE y.id = (SELECT school_year_id FROM school_class WHERE id = ?) ORDER BY g.position, c.name, c.id""", classId);
        int at = 0;
        while (at < classes.size() && number(classes.get(at)[0]) != classId) {
            at++;
        }
        if (at == classes.size()) {
            throw new NotFound();
        }
        Object[] found = classes.get(at);
        List<ClassPage.Portrait> portraits = rows("""
                SELECT s.id, p.given_name, p.called, p.family_name, v.object_id, v.placeholder
                FROM portrait v JOIN student s ON s.id = v.student_id JOIN person p ON p.id = s.person_id
                WHERE v.school_class_id = ? ORDER BY p.family_name, p.given_name, s.id""", classId).stream()
                .map(row -> new ClassPage.Portrait(number(row[0]), (row[2] == null ? row[1] : row[2]) + " " + row[3],
                        (String) row[4], (String) row[5])).toList();
        return new ClassPage(classId, (String) found[1], (String) found[2], new Book.Year(number(found[3]), (String) found[4]),
                portraits, neighbour(classes, at - 1), neighbour(classes, at + 1));
    }

    private static ClassPage.Neighbour neighbour(List<Object[]> classes, int at) {
        return at < 0 || at >= classes.size() ? null : new ClassPage.Neighbour(number(classes.get(at)[0]), (String) classes.get(at)[1]);
    }

    /**
     * @param locale whose alphabetical order applies
     * @throws NotFound if there is no such year
     */
    public NameIndex names(long yearId, Locale locale) {
        user.require(Permission.YEARBOOK_VIEW);
        Book.Year year = year(years(), yearId);
        Collator order = Collator.getInstance(locale);
        List<NameIndex.Entry> entries = rows("""
                SELECT p.given_name, p.called, p.family_name, c.id, c.name, s.id
                FROM portrait v JOIN student s ON s.id = v.student_id JOIN person p ON p.id = s.person_id
                    JOIN school_class c ON c.id = v.school_class_id
                WHERE v.school_year_id = ?""", yearId).stream()
                .map(row -> new NameIndex.Entry(number(row[5]), row[2] + ", " + (row[1] == null ? row[0] : row[1]), number(row[3]), (String) row[4]))
                .sorted(Comparator.comparing(entry -> Letters.plain(entry.name()), order)).toList();
        Map<String, List<NameIndex.Entry>> letters = new TreeMap<>();
        entries.forEach(entry -> letters.computeIfAbsent(Letters.first(entry.name()), l -> new ArrayList<>()).add(entry));
        return new NameIndex(year, letters.entrySet().stream()
                .map(e -> new NameIndex.Letter(e.getKey(), "letter-" + Integer.toHexString(e.getKey().codePointAt(0)), e.getValue()))
                .toList(), entries.size());
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... parameters) {
        var query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }
}
