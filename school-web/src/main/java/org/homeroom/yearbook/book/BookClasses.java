package org.homeroom.yearbook.book;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.homeroom.base.shared.Remembered;

/**
 * The classes of a year with what the book shows of each, for services that have checked access. Counting goes through all
 * portraits of the year, so a large school's figures are remembered; whose face may be shown is always asked.
 */
@ApplicationScoped
@Transactional
public class BookClasses {
    private static final int FACES = 4;
    private static final int LARGE = 1000;
    @Inject
    EntityManager em;

    /** In the order of the book. The faces are for {@link #withFaces}. */
    public List<Book.ClassCard> of(long yearId) {
        return Remembered.<List<Book.ClassCard>>find(key(yearId)).orElseGet(() -> {
            List<Book.ClassCard> counted = count(yearId);
            boolean large = counted.stream().mapToLong(Book.ClassCard::students).sum() > LARGE;
            return Remembered.keep(key(yearId), large ? counted.stream().map(Book.ClassCard::remembered).toList() : counted, large);
        });
    }

    private static List<Object> key(long yearId) {
        return List.of(BookClasses.class, yearId);
    }

    /** One row per face, with its class. */
    private List<Book.ClassCard> count(long yearId) {
        Map<Long, List<Object[]>> byClass = new LinkedHashMap<>();
        rows("""
                SELECT id, name, grade, students, portraits, student_id, object_id, placeholder FROM (
                    SELECT c.id, c.name, g.name AS grade, g.position, v.student_id, v.object_id, v.placeholder,
                        COUNT(v.student_id) OVER (PARTITION BY c.id) AS students,
                        COUNT(v.photo_id) OVER (PARTITION BY c.id) AS portraits,
                        ROW_NUMBER() OVER (PARTITION BY c.id ORDER BY v.photo_id DESC) AS place
                    FROM school_class c JOIN grade_level g ON g.id = c.grade_level_id
                        LEFT JOIN portrait v ON v.school_class_id = c.id
                    WHERE c.school_year_id = ?) ranked
                WHERE place <= ? ORDER BY position, name, id, place""", List.of(yearId, FACES))
                .forEach(row -> byClass.computeIfAbsent(number(row[0]), id -> new ArrayList<>()).add(row));
        return byClass.values().stream().map(rows -> {
            Object[] first = rows.getFirst();
            List<Book.Face> faces = rows.stream().filter(row -> row[6] != null)
                    .map(row -> new Book.Face(number(row[5]), (String) row[6], (String) row[7])).toList();
            return new Book.ClassCard(number(first[0]), (String) first[1], (String) first[2], number(first[4]), number(first[3]), faces);
        }).toList();
    }

    /** Of classes that were remembered, the faces that may be shown now. */
    List<Book.ClassCard> withFaces(List<Book.ClassCard> classes, long yearId) {
        List<Object> asked = new ArrayList<>(classes.stream().flatMap(one -> one.faces().stream()).filter(face -> face.objectId() == null)
                .map(Book.Face::studentId).toList());
        if (asked.isEmpty()) {
            return classes;
        }
        String marks = String.join(", ", Collections.nCopies(asked.size(), "?"));
        asked.add(yearId);
        Map<Long, Book.Face> now = new HashMap<>();
        rows("SELECT v.student_id, v.object_id, v.placeholder FROM portrait v WHERE v.student_id IN (" + marks
                + ") AND v.school_year_id = ? AND v.photo_id IS NOT NULL", asked)
                .forEach(row -> now.put(number(row[0]), new Book.Face(number(row[0]), (String) row[1], (String) row[2])));
        return classes.stream().map(one -> one.with(one.faces().stream().map(face -> now.get(face.studentId())).filter(Objects::nonNull).toList()))
                .toList();
    }

    private static long number(Object column) {
        return ((Number) column).longValue();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, List<?> parameters) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        return query.getResultList();
    }
}
