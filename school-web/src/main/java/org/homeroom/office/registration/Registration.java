package org.homeroom.office.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.homeroom.access.account.UserAccount;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.person.Person;
import org.homeroom.people.student.Student;

/**
 * A family's request for a place for one child. It is <em>unverified</em> until the family has confirmed the address by a mailed
 * link, then <em>waiting</em> for the office, which may <em>ask</em> something; once answered, it is waiting again. It ends
 * <em>accepted</em>, with a student, or <em>declined</em>, and is deleted some time after that. Several children may share an
 * address.
 */
@Entity
@Table(name = "registration")
public class Registration extends BaseEntity {
    public static final int NAME_LENGTH = Person.NAME_LENGTH;
    public static final int PHONE_LENGTH = Person.PHONE_LENGTH;
    public static final int QUESTION_LENGTH = 1000;
    public static final int ANSWER_LENGTH = 2000;
    public static final int REASON_LENGTH = 500;

    public enum State {
        UNVERIFIED, WAITING, ASKED, ACCEPTED, DECLINED, UNKNOWN
    }

    @Column(name = "given_name", nullable = false, length = NAME_LENGTH)
    private String givenName;
    @Column(name = "family_name", nullable = false, length = NAME_LENGTH)
    private String familyName;
    /** Of the child. Null, as all that follows, for a family that was not asked. */
    @Column(name = "birth_date")
    private LocalDate birthDate;
    @Column(name = "guardian_given_name", length = NAME_LENGTH)
    private String guardianGivenName;
    @Column(name = "guardian_family_name", length = NAME_LENGTH)
    private String guardianFamilyName;
    @Column(name = "guardian_phone", length = PHONE_LENGTH)
    private String guardianPhone;
    /** The school year for which a place is wanted; it may have been removed since. */
    @Column(name = "school_year_id")
    private Long yearId;
    @Column(nullable = false)
    private String email;
    @Column(nullable = false)
    private String country;
    @Column(nullable = false)
    private String language;
    @Column(name = "notice_version", nullable = false)
    private String noticeVersion;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private State state;
    /** Of the latest mailed link: to confirm, or to answer. */
    @Column(name = "secret_hash", nullable = false)
    private String secretHash;
    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;
    @Column(name = "verified_at")
    private Instant verifiedAt;
    @Column(length = QUESTION_LENGTH)
    private String question;
    @Column(length = ANSWER_LENGTH)
    private String answer;
    @Column(name = "decided_at")
    private Instant decidedAt;
    @Column(name = "decided_by")
    private Long decidedBy;
    @Column(length = REASON_LENGTH)
    private String reason;
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "student_id")
    private Student student;

    protected Registration() {
    }

    /**
     * @param country       ISO 3166-1 code
     * @param language      language tag of the family's language
     * @param noticeVersion of the privacy notice that they agreed to
     */
    public Registration(String givenName, String familyName, String email, String country, String language,
                        String noticeVersion, String secretHash, Instant expiresAt) {
        this.givenName = givenName == null ? "" : givenName;
        this.familyName = familyName;
        this.email = UserAccount.fold(email);
        this.state = State.UNVERIFIED;
        renew(country, language, noticeVersion, secretHash, expiresAt);
    }

    /** Registered again before the address was confirmed: a new link replaces the earlier one. */
    public final void renew(String newCountry, String newLanguage, String newNoticeVersion, String newSecretHash,
                            Instant newExpiresAt) {
        require(state == State.UNVERIFIED);
        country = newCountry;
        language = newLanguage;
        noticeVersion = newNoticeVersion;
        secretHash = newSecretHash;
        expiresAt = newExpiresAt;
    }

    /** What the family says of the child and of a guardian; all but the birth date may be null. */
    public void tell(LocalDate newBirthDate, Long newYearId, String newGuardianGivenName, String newGuardianFamilyName, String newGuardianPhone) {
        birthDate = newBirthDate;
        yearId = newYearId;
        guardianGivenName = newGuardianGivenName;
        guardianFamilyName = newGuardianFamilyName;
        guardianPhone = newGuardianPhone;
    }

    /** The family has followed the link: the address is theirs, and it is the office's turn. */
    public void verify(Instant now) {
        require(isToVerify(now));
        state = State.WAITING;
        verifiedAt = now;
    }

    /** The office asks the family something, which they answer through a separate link. Replaces an earlier question. */
    public void ask(String newQuestion, String newSecretHash, Instant newExpiresAt) {
        require(isOpen());
        question = newQuestion;
        answer = null;
        secretHash = newSecretHash;
        expiresAt = newExpiresAt;
        state = State.ASKED;
    }

    public void answer(String text, Instant now) {
        require(isToAnswer(now));
        answer = text;
        state = State.WAITING;
    }

    public void accept(Student admitted, long accountId, Instant now) {
        require(isOpen());
        student = admitted;
        decide(State.ACCEPTED, accountId, now);
    }

    /** @param why told to the family; may be null */
    public void decline(String why, long accountId, Instant now) {
        require(isOpen());
        reason = why;
        decide(State.DECLINED, accountId, now);
    }

    private void decide(State decision, long accountId, Instant now) {
        state = decision;
        decidedBy = accountId;
        decidedAt = now;
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw RuleBroken.of("registration.not_in_this_state");
        }
    }

    /** Whether the office can still decide. */
    public boolean isOpen() {
        return state == State.WAITING || state == State.ASKED;
    }

    public boolean isToVerify(Instant now) {
        return state == State.UNVERIFIED && now.isBefore(expiresAt);
    }

    public boolean isToAnswer(Instant now) {
        return state == State.ASKED && now.isBefore(expiresAt);
    }

    public String getName() {
        return Person.name(givenName, null, familyName);
    }

    /** Null if there is one name only. */
    public String getGivenName() {
        return givenName.isEmpty() ? null : givenName;
    }

    public String getFamilyName() {
        return familyName;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public String getGuardianGivenName() {
        return guardianGivenName;
    }

    public String getGuardianFamilyName() {
        return guardianFamilyName;
    }

    public String getGuardianPhone() {
        return guardianPhone;
    }

    public String getEmail() {
        return email;
    }

    public String getCountry() {
        return country;
    }

    public String getLanguage() {
        return language;
    }

    public String getNoticeVersion() {
        return noticeVersion;
    }

    public State getState() {
        return state;
    }

    public Instant getExpiresAt() {
        return expiresAt;
    }

    public Instant getVerifiedAt() {
        return verifiedAt;
    }

    public String getQuestion() {
        return question;
    }

    public String getAnswer() {
        return answer;
    }

    public Instant getDecidedAt() {
        return decidedAt;
    }

    public String getReason() {
        return reason;
    }
}
