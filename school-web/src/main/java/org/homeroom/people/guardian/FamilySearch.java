package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.homeroom.base.shared.Lookup;
import org.homeroom.people.person.NameSearch;
import org.homeroom.people.person.NameSearch.Rows;

/** Where to look for students and guardians by names in their family; and what may have been meant. Checks no access. */
@ApplicationScoped
public class FamilySearch {
    private static final Rows STUDENTS = new Rows("LEFT JOIN student s ON s.person_id = w.id", "s.id");
    private static final Rows GUARDIANS = new Rows("LEFT JOIN guardian g ON g.person_id = w.id", "g.id");
    private static final Rows STUDENTS_AND_WARDS = new Rows(FamilyNames.SOURCE, "", "w.id");
    private static final Rows GUARDIANS_AND_PARENTS = new Rows(STUDENTS.joins() + " " + GUARDIANS.joins()
            + " LEFT JOIN guardianship k ON k.student_id = s.id", "g.id", "k.guardian_id");
    @Inject
    NameSearch search;

    public Lookup students(String typed) {
        return search.lookup(typed, STUDENTS);
    }

    /** Those, too, of whom a guardian has the name. */
    public Lookup studentsAndWards(String typed) {
        return search.lookup(typed, STUDENTS_AND_WARDS);
    }

    public Lookup guardians(String typed) {
        return search.lookup(typed, GUARDIANS);
    }

    /** Those, too, of whom a child has the name. */
    public Lookup guardiansAndParents(String typed) {
        return search.lookup(typed, GUARDIANS_AND_PARENTS);
    }
}
