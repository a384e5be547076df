package org.homeroom.people.consent;

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
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.student.Student;

/**
 * A decision about the use of a student's photos for one purpose: given or not, when, and by whom. It is never changed; a later
 * decision replaces it, and the earlier one remains as history.
 */
@Entity
@Table(name = "consent")
public class Consent extends BaseEntity {
    public static final int REMARK_LENGTH = 300;

    public enum Purpose {
        YEARBOOK, WEB, PRESS, UNKNOWN
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "student_id")
    private Student student;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Purpose purpose;
    @Column(nullable = false)
    private boolean given;
    @Column(name = "decided_at", nullable = false)
    private Instant decidedAt;
    @Column(name = "account_id", nullable = false)
    private Long accountId;
    @Column(length = REMARK_LENGTH)
    private String remark;
    /** The date on the paper form; null if it came in another way. */
    @Column(name = "signed_on")
    private LocalDate signedOn;
    /** True or null, so that a unique constraint allows only one decision in force. */
    @Column(name = "in_force")
    private Boolean inForce;

    protected Consent() {
    }

    /**
     * @param accountId who recorded it
     * @param remark    how it reached the school, such as "paper form of 3 September"; may be null
     */
    public Consent(Student student, Purpose purpose, boolean given, Instant decidedAt, Long accountId, String remark) {
        if (remark != null && remark.length() > REMARK_LENGTH) {
            throw RuleBroken.at("remark", "consent.remark_long", REMARK_LENGTH);
        }
        this.student = student;
        this.purpose = purpose;
        this.given = given;
        this.decidedAt = decidedAt;
        this.accountId = accountId;
        this.remark = remark;
        this.inForce = true;
    }

    Consent onPaper(LocalDate signed) {
        signedOn = signed;
        return this;
    }

    public void supersede() {
        inForce = null;
    }

    public boolean isGiven() {
        return given;
    }
}
