package org.homeroom.people.student;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.people.student.StudentCard.Column;

/** The cards of all rooms, as a student's page has them. */
@Named
@ApplicationScoped
public class StudentCards {
    @Inject
    @Any
    Instance<StudentCard> contributed;

    public Stream<StudentCard> all() {
        return contributed.stream().sorted(Comparator.comparing(StudentCard::order));
    }

    /** Names of the cards in the wide column, from the top. */
    public List<String> getMain() {
        return in(Column.MAIN);
    }

    /** Names of the cards beside it. */
    public List<String> getAside() {
        return in(Column.ASIDE);
    }

    private List<String> in(Column column) {
        return all().filter(card -> card.column() == column).map(StudentCard::name).toList();
    }
}
