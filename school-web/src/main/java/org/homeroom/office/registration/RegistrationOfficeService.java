package org.homeroom.office.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Logger;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.access.record.Records;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.base.shared.Secrets;
import org.homeroom.base.shared.Settings;
import org.homeroom.office.registration.Registration.State;
import org.homeroom.people.student.Student;

/** What the office does with a registration: reads it, asks the family, accepts it with a student, declines it. */
@ApplicationScoped
@Transactional
public class RegistrationOfficeService {
    /** How long a link to answer a question works. */
    public static final Duration ANSWER_LINK = Duration.ofDays(14);
    private static final Logger LOG = Logger.getLogger(RegistrationOfficeService.class.getName());
    @Inject
    EntityManager em;
    @Inject
    Records records;
    @Inject
    CurrentUser user;
    @Inject
    Clock clock;
    @Inject
    Settings settings;
    @Inject
    RegistrationMails mails;

    /** One statement. */
    public RegistrationDetail show(long id) {
        user.requireAll(Permission.REGISTRATION_HANDLE);
        Object[] row = em.createQuery("SELECT r, a.displayName, s.id, s.number, y.id, y.name FROM Registration r LEFT JOIN r.student s"
                + " LEFT JOIN UserAccount a ON a.id = r.decidedBy LEFT JOIN SchoolYear y ON y.id = r.yearId WHERE r.id = :id", Object[].class)
                .setParameter("id", id).getResultStream().findFirst().orElseThrow(NotFound::new);
        Registration r = (Registration) row[0];
        Instant deletedFrom = r.getState() == State.DECLINED ? r.getDecidedAt().plus(settings.registrationKeep())
                : r.getState() == State.UNVERIFIED ? r.getExpiresAt().plus(RegistrationSweep.UNVERIFIED_KEEP) : null;
        return new RegistrationDetail(r.getId(), r.getVersion(), r.getGivenName(), r.getFamilyName(), r.getBirthDate(),
                r.getGuardianGivenName(), r.getGuardianFamilyName(), r.getGuardianPhone(), (Long) row[4], (String) row[5], r.getEmail(),
                r.getCountry(), r.getLanguage(), r.getNoticeVersion(), r.getState(), r.getCreatedAt(), r.getExpiresAt(),
                r.getVerifiedAt(), r.getQuestion(), r.getAnswer(), r.getDecidedAt(), (String) row[1], r.getReason(),
                deletedFrom, (Long) row[2], (String) row[3]);
    }

    /** The registration that has been waiting longest for the office, other than this one. */
    public Optional<Long> next(long id) {
        user.requireAll(Permission.REGISTRATION_HANDLE);
        return em.createQuery("SELECT r.id FROM Registration r WHERE r.state = :waiting AND r.id <> :id ORDER BY r.createdAt, r.id", Long.class)
                .setParameter("waiting", State.WAITING).setParameter("id", id).setMaxResults(1).getResultStream().findFirst();
    }

    /** Asks the family something by mail, with a link to answer. */
    public void ask(long id, int version, String question) {
        Registration registration = open(id, version);
        if (question == null || question.isBlank() || question.strip().length() > Registration.QUESTION_LENGTH) {
            throw RuleBroken.at("question", "registration.question_wrong", Registration.QUESTION_LENGTH);
        }
        String secret = Secrets.create();
        registration.ask(question.strip(), Secrets.hash(secret), clock.instant().plus(ANSWER_LINK));
        mails.question(registration, secret);
        records.write();
        LOG.info(() -> "Registration " + id + " asked back" + user.by());
    }

    /** Declines, and tells the family. @param reason told to them; may be null */
    public void decline(long id, int version, String reason) {
        Registration registration = open(id, version);
        if (reason != null && reason.strip().length() > Registration.REASON_LENGTH) {
            throw RuleBroken.at("reason", "registration.reason_long", Registration.REASON_LENGTH);
        }
        registration.decline(reason == null || reason.isBlank() ? null : reason.strip(), user.accountId(), clock.instant());
        mails.declined(registration);
        records.write();
        LOG.info(() -> "Registration " + id + " declined" + user.by());
    }

    /**
     * Accepts it, for a student who was admitted in the same transaction, and tells the family.
     *
     * @throws org.homeroom.base.shared.Conflict if someone else has changed it meanwhile, and RuleBroken if it is decided already
     */
    public void accept(long id, int version, long studentId, String className, LocalDate firstDay) {
        Registration registration = open(id, version);
        registration.accept(em.find(Student.class, studentId), user.accountId(), clock.instant());
        mails.accepted(registration, className, firstDay);
        records.write();
        LOG.info(() -> "Registration " + id + " accepted as student " + studentId + user.by());
    }

    /** Locks the row, so that of two simultaneous decisions the later one finds another version. */
    private Registration open(long id, int version) {
        user.requireAll(Permission.REGISTRATION_HANDLE);
        Registration registration = NotFound.ifNull(em.find(Registration.class, id, LockModeType.PESSIMISTIC_WRITE));
        registration.requireVersion(version);
        if (!registration.isOpen()) {
            throw RuleBroken.of("registration.not_in_this_state");
        }
        return registration;
    }
}
