package org.homeroom.people.guardian;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.base.shared.Known;
import org.homeroom.people.guardian.Guardianship.Relationship;
import org.homeroom.people.person.Person;
import org.homeroom.people.student.Student;
import org.homeroom.people.student.StudentCard;

@ApplicationScoped
public class GuardianCard extends StudentCard {
    @Inject
    Access access;

    public record GuardianLine(long guardianshipId, long guardianId, String name, String email, String phone, Relationship relationship, boolean mayAccess,
                           boolean emergency) implements Serializable {
    }

    GuardianCard() {
        super(Column.MAIN, 10, "guardian");
    }

    @Override
    public Optional<Query> query() {
        Restriction reach = access.restriction(Permission.GUARDIAN_VIEW, Student.class, "x");
        return reach.nobody() ? Optional.empty() : Optional.of(new Query("gs.id, gs.guardian_id, p.given_name, p.called, p.family_name, p.email, p.phone,"
                + " gs.relationship, gs.may_access, gs.emergency",
                "guardianship gs JOIN guardian gu ON gu.id = gs.guardian_id JOIN person p ON p.id = gu.person_id"
                        + " WHERE gs.student_id = s.id AND " + access.among(reach, Student.class, "gs.student_id"), "gs.emergency DESC, gs.id"));
    }

    @Override
    public ArrayList<GuardianLine> read(List<Line> lines) {
        return new ArrayList<>(lines.stream().map(line -> new GuardianLine(line.number(0), line.number(1),
                Person.name(line.text(2), line.text(3), line.text(4)), line.text(5), line.text(6),
                Known.find(Relationship.class, line.text(7)).orElse(Relationship.UNKNOWN), line.is(8), line.is(9))).toList());
    }
}
