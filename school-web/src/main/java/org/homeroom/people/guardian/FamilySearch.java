package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.homeroom.people.person.NameSearch;

/** Where to look for students and guardians by names in their family; empty where there is nothing to go by. Checks no access. */
@ApplicationScoped
public class FamilySearch {
    private static final String STUDENTS = "SELECT DISTINCT STRAIGHT_JOIN s.id FROM %s w JOIN student s ON s.person_id = w.id";
    private static final String GUARDIANS = "SELECT DISTINCT STRAIGHT_JOIN g.id FROM %s w JOIN guardian g ON g.person_id = w.id";
    private static final String WARDS = "SELECT DISTINCT STRAIGHT_JOIN k.student_id AS id FROM %s w JOIN guardian g ON g.person_id = w.id"
            + " JOIN guardianship k ON k.guardian_id = g.id";
    private static final String PARENTS = "SELECT DISTINCT STRAIGHT_JOIN k.guardian_id AS id FROM %s w JOIN student s ON s.person_id = w.id"
            + " JOIN guardianship k ON k.student_id = s.id";
    @Inject
    NameSearch search;

    public Optional<List<Long>> students(String typed) {
        return search.find(typed, STUDENTS);
    }

    /** Those, too, of whom a guardian has the name. */
    public Optional<List<Long>> studentsAndWards(String typed) {
        return search.find(typed, STUDENTS, WARDS);
    }

    public Optional<List<Long>> guardians(String typed) {
        return search.find(typed, GUARDIANS);
    }

    /** Those, too, of whom a child has the name. */
    public Optional<List<Long>> guardiansAndParents(String typed) {
        return search.find(typed, GUARDIANS, PARENTS);
    }
}
