package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.people.student.StudentCard;

/** A student's present class, earlier ones, and those to come. */
@ApplicationScoped
public class EnrolmentCard extends StudentCard {
    @Inject
    SchoolDay day;

    /**
     * @param endsOn null while it is open
     * @param coming whether its day is still to come
     */
    public record Time(long classId, String className, String yearName, LocalDate startsOn, LocalDate endsOn, boolean coming) implements Serializable {
    }

    EnrolmentCard() {
        super(Column.ASIDE, 10, "homeclass");
    }

    @Override
    public Optional<Query> query() {
        return Optional.of(new Query("e.school_class_id, c.name, y.name, e.starts_on, e.ends_on, CASE WHEN e.planned = TRUE OR e.is_open = TRUE THEN 1 ELSE 0 END", "enrolment e JOIN school_class c ON c.id = e.school_class_id"
                + " JOIN school_year y ON y.id = e.school_year_id WHERE e.student_id = s.id", "e.starts_on DESC, e.id DESC"));
    }

    @Override
    public ArrayList<Time> read(List<Line> lines) {
        return new ArrayList<>(lines.stream()
                .map(line -> new Time(line.number(0), line.text(1), line.text(2), line.day(3), line.day(4), line.is(5) && line.day(3).isAfter(day.today()))).toList());
    }
}
