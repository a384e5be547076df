package org.homeroom.people.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeroom.base.shared.Known;
import org.homeroom.people.consent.Consent.Purpose;
import org.homeroom.people.consent.ConsentStates.Decision;
import org.homeroom.people.student.StudentCard;

@ApplicationScoped
public class ConsentStudentCard extends StudentCard {
    ConsentStudentCard() {
        super(Column.ASIDE, 30, "consent");
    }

    @Override
    public Optional<Query> query() {
        return Optional.of(new Query("k.purpose, k.given, k.decided_at, a.display_name, k.remark, k.signed_on",
                "consent k LEFT JOIN user_account a ON a.id = k.account_id WHERE k.student_id = s.id", "k.id DESC"));
    }

    @Override
    public ConsentStates read(List<Line> lines) {
        return ConsentStates.of(lines.stream().flatMap(ConsentStudentCard::decision).toList());
    }

    /** None if this version does not know the purpose. */
    private static Stream<Decision> decision(Line line) {
        Optional<Purpose> purpose = Known.find(Purpose.class, line.text(0));
        return purpose.map(about -> new Decision(about, line.is(1), line.instant(2), line.text(3), line.text(4), line.day(5))).stream();
    }
}
