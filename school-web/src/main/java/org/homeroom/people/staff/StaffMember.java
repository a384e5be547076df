package org.homeroom.people.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.person.Person;

/** A member of staff, from the first day to the last. The code is the short name used on timetables and registers. */
@Entity
@Table(name = "staff_member")
public class StaffMember extends BaseEntity {
    public static final int CODE_LENGTH = 10;
    public static final int TITLE_LENGTH = 80;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;
    @Column(nullable = false, length = CODE_LENGTH)
    private String code;
    @Column(name = "job_title", nullable = false, length = TITLE_LENGTH)
    private String jobTitle;
    @Column(name = "started_on", nullable = false)
    private LocalDate startedOn;
    @Column(name = "left_on")
    private LocalDate leftOn;

    protected StaffMember() {
    }

    public StaffMember(Person person, String code, String jobTitle, LocalDate startedOn) {
        this.person = person;
        describe(code, jobTitle, startedOn, null);
    }

    /** @param newLeftOn the last day; null while they work here */
    public final void describe(String newCode, String newJobTitle, LocalDate newStartedOn, LocalDate newLeftOn) {
        if (newLeftOn != null && newLeftOn.isBefore(newStartedOn)) {
            throw RuleBroken.at("leftOn", "staff.left_before_start");
        }
        code = newCode;
        jobTitle = newJobTitle;
        startedOn = newStartedOn;
        leftOn = newLeftOn;
    }

    /** The version of both rows together: each only grows, so the sum is unchanged only if both are. */
    @Override
    public int getVersion() {
        return super.getVersion() + person.getVersion();
    }

    public Person getPerson() {
        return person;
    }

    public String getCode() {
        return code;
    }

    public String getJobTitle() {
        return jobTitle;
    }

    public LocalDate getStartedOn() {
        return startedOn;
    }

    public LocalDate getLeftOn() {
        return leftOn;
    }
}
