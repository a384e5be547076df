package org.homeroom.people.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.reach.Access;
import org.homeroom.access.reach.Restriction;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.NotAllowed;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.people.consent.Consent.Purpose;
import org.homeroom.people.consent.ConsentStates.Decision;
import org.homeroom.people.person.Person;
import org.homeroom.people.student.Student;

/**
 * Decisions about the use of students' photos. A guardian decides for their children, and the office records what has reached it.
 * The newest decision is in force from the moment it is saved.
 */
@ApplicationScoped
@Transactional
public class ConsentService {
    private static final Logger LOG = Logger.getLogger(ConsentService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    CurrentUser user;
    @Inject
    Access access;
    @Inject
    Clock clock;
    @Inject
    SchoolDay day;
    @Inject
    Event<ConsentChanged> changed;

    /** Records several decisions that reached the school together. */
    public void decide(long studentId, Map<Purpose, Boolean> decisions, String remark) {
        decisions.forEach((purpose, given) -> decide(studentId, purpose, given, remark));
    }

    /** Repeating the decision in force is recorded only if it comes with a remark. @param remark how it reached the school; may be null */
    public void decide(long studentId, Purpose purpose, boolean given, String remark) {
        decide(studentId, purpose, given, remark, null);
    }

    /**
     * Records what was read off paper forms, all or nothing; what is in force already is not repeated.
     *
     * @param signedOn the date on the forms
     * @return how many decisions are new
     * @throws RuleBroken at {@code signedOn} if the date is still to come
     */
    public int record(List<PaperAnswer> answers, LocalDate signedOn) {
        if (signedOn.isAfter(day.today())) {
            throw RuleBroken.at("signedOn", "consent.signed_in_future");
        }
        // Two people's pages lock the students in the same order.
        return (int) answers.stream().sorted(Comparator.comparingLong(PaperAnswer::student))
                .filter(answer -> decide(answer.student(), answer.purpose(), answer.given(), null, signedOn)).count();
    }

    private boolean decide(long studentId, Purpose purpose, boolean given, String remark, LocalDate signedOn) {
        access.require(Permission.CONSENT_RECORD, Student.class, studentId);
        // Decisions about a student wait for each other, so that only one of them is in force.
        Student student = NotFound.ifNull(em.find(Student.class, studentId, LockModeType.PESSIMISTIC_WRITE));
        Consent before = em.createQuery("SELECT c FROM Consent c WHERE c.student = :student AND c.purpose = :purpose AND c.inForce = TRUE",
                        Consent.class)
                .setParameter("student", student).setParameter("purpose", purpose).getResultStream().findFirst().orElse(null);
        if (before != null) {
            if (before.isGiven() == given && remark == null) {
                return false;
            }
            records.write(before::supersede);
        }
        records.add(new Consent(student, purpose, given, Instant.now(clock), user.accountId(), remark).onPaper(signedOn));
        changed.fire(new ConsentChanged(studentId, purpose, given));
        LOG.info(() -> "Consent " + purpose + " of student " + studentId + (given ? " given" : " refused or withdrawn") + user.by());
        return true;
    }

    /** The children the caller decides for, the eldest first. */
    public List<ConsentCard> cards() {
        return cards("s.withdrawnOn IS NULL", Map.of());
    }

    /** One student's card, for those who may decide for them. */
    public ConsentCard card(long studentId) {
        return cards("s.id = :id", Map.of("id", studentId)).stream().findFirst().orElseThrow(NotAllowed::new);
    }

    private List<ConsentCard> cards(String condition, Map<String, Long> parameters) {
        user.require(Permission.CONSENT_RECORD);
        Restriction reach = access.restriction(Permission.CONSENT_RECORD, Student.class, "s");
        var query = em.createQuery("SELECT s.id, p.givenName, p.called, p.familyName FROM Student s JOIN s.person p WHERE " + condition
                + " AND " + reach.condition() + " ORDER BY s.birthDate, s.id", Object[].class);
        parameters.forEach(query::setParameter);
        reach.bind(query);
        List<Object[]> children = query.getResultList();
        Map<Long, ConsentStates> states = states(children.stream().map(row -> (Long) row[0]).toList());
        return children.stream().map(row -> new ConsentCard((Long) row[0],
                Person.name((String) row[1], (String) row[2], (String) row[3]), states.get((Long) row[0]))).toList();
    }

    /**
     * The decisions for each of these students, without those the caller does not reach. One statement. Decisions are ordered as
     * they were stored, not by their time, which is that of the host that took them.
     */
    public Map<Long, ConsentStates> states(Collection<Long> studentIds) {
        if (studentIds.isEmpty()) {
            return Map.of();
        }
        Restriction reach = access.restriction(Permission.STUDENT_VIEW, Student.class, "s");
        var query = em.createQuery("SELECT s.id, c.purpose, c.given, c.decidedAt, a.displayName, c.remark, c.signedOn FROM Consent c JOIN c.student s"
                + " LEFT JOIN UserAccount a ON a.id = c.accountId WHERE s.id IN :students AND " + reach.condition()
                + " ORDER BY c.id DESC", Object[].class).setParameter("students", studentIds);
        reach.bind(query);
        Map<Long, List<Decision>> decisions = query.getResultStream().collect(Collectors.groupingBy(row -> (Long) row[0],
                Collectors.mapping(row -> new Decision((Purpose) row[1], (Boolean) row[2], (Instant) row[3], (String) row[4], (String) row[5], (LocalDate) row[6]),
                        Collectors.toList())));
        return studentIds.stream().distinct().collect(Collectors.toMap(id -> id, id -> ConsentStates.of(decisions.getOrDefault(id, List.of()))));
    }
}
