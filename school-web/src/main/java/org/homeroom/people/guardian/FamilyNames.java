package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.homeroom.people.person.NameSearch;
import org.homeroom.people.person.NameTable;

/** Leads from names to students, by their own and their guardians': to ask whose each person is costs more than to find them. */
@ApplicationScoped
@Transactional
public class FamilyNames implements NameTable {
    private static final String OF_STUDENTS = " FROM student s JOIN person p ON p.id = s.person_id";
    private static final String OF_GUARDIANS = " FROM guardianship k JOIN guardian g ON g.id = k.guardian_id JOIN person p ON p.id = g.person_id";
    private static final String WARDS = " JOIN guardianship k ON k.guardian_id = g.id";
    /** The table, and the students of whom it may not know all names yet. */
    static final NameSearch.Source SOURCE = new NameSearch.Source("student_name", "student_id", List.of("name"), List.of(
            "s.id FROM person p JOIN student s ON s.person_id = p.id WHERE p.unlearnt = TRUE",
            "k.student_id FROM person p JOIN guardian g ON g.person_id = p.id" + WARDS + " WHERE p.unlearnt = TRUE",
            "s.id FROM student s WHERE s.unlearnt = TRUE",
            "k.student_id FROM guardian g" + WARDS + " WHERE g.unlearnt = TRUE",
            "k.student_id FROM guardianship k WHERE k.unlearnt = TRUE"));
    private static final int AT_ONCE = 2000;
    /** What is no longer so does no harm, and may wait for another night. */
    private static final int FORGOTTEN_AT_ONCE = 20_000;
    @Inject
    EntityManager em;

    @Override
    public boolean learn(List<?> persons) {
        add("s.id" + OF_STUDENTS, "p.id", persons);
        add("k.student_id" + OF_GUARDIANS, "p.id", persons);
        return learn("student", "person_id", "s.id" + OF_STUDENTS, "s.id")
                | learn("guardian", "person_id", "k.student_id" + OF_GUARDIANS, "g.id")
                | learn("guardianship", "CONCAT_WS(' ', guardian_id, student_id)", "k.student_id" + OF_GUARDIANS, "k.id");
    }

    private boolean learn(String table, String learntBy, String students, String id) {
        List<?> ids = em.createNativeQuery("SELECT id FROM " + table + " WHERE unlearnt = TRUE ORDER BY id LIMIT " + AT_ONCE + " FOR UPDATE SKIP LOCKED")
                .getResultList();
        add(students, id, ids);
        NameSearch.write(em, "UPDATE " + table + " SET learnt_by = " + learntBy + " WHERE id IN (%s)", "?", 1, ids);
        return ids.size() == AT_ONCE;
    }

    private void add(String students, String id, List<?> ids) {
        NameSearch.write(em, "INSERT IGNORE INTO student_name (name, student_id) SELECT CASE o.which WHEN 0 THEN p.family_name WHEN 1 THEN p.given_name"
                + " ELSE COALESCE(p.called, p.given_name) END, " + students + " JOIN (SELECT 0 AS which UNION ALL SELECT 1 UNION ALL SELECT 2) o WHERE "
                + id + " IN (%s)", "?", 1, ids);
    }

    /** Keeps those of a person whose names are not learnt: they may be given back the one that was. */
    @Override
    public void forget() {
        String called = "student_id AND (p.unlearnt = TRUE OR student_name.name IN (p.given_name, p.called, p.family_name)))";
        em.createNativeQuery("DELETE FROM student_name WHERE NOT EXISTS (SELECT 1" + OF_STUDENTS + " WHERE s.id = student_name." + called
                + " AND NOT EXISTS (SELECT 1" + OF_GUARDIANS + " WHERE k.student_id = student_name." + called + " LIMIT " + FORGOTTEN_AT_ONCE).executeUpdate();
    }
}
