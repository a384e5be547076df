package org.homeroom.people.student;

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

/**
 * A student of the school, from admission to withdrawal. The number is assigned at admission and never reused. Which class a
 * student is in is an enrolment, in {@code homeclass}.
 */
@Entity
@Table(name = "student")
public class Student extends BaseEntity {
    public static final int NUMBER_LENGTH = 20;
    public static final int NOTES_LENGTH = 2000;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id")
    private Person person;
    @Column(nullable = false, length = NUMBER_LENGTH, updatable = false)
    private String number;
    @Column(name = "birth_date", nullable = false)
    private LocalDate birthDate;
    @Column(nullable = false)
    private String country;
    @Column(name = "admitted_on", nullable = false)
    private LocalDate admittedOn;
    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;
    /** The last day while it is not over: until then they are a student like any other. */
    @Column(name = "leaves_on")
    private LocalDate leavesOn;
    @Column(length = NOTES_LENGTH)
    private String notes;

    protected Student() {
    }

    /** @param country ISO 3166-1 code */
    public Student(Person person, String number, LocalDate birthDate, String country, LocalDate admittedOn) {
        this.person = person;
        this.number = number;
        this.admittedOn = admittedOn;
        describe(birthDate, country, null);
    }

    public final void describe(LocalDate newBirthDate, String newCountry, String newNotes) {
        if (!newBirthDate.isBefore(admittedOn)) {
            throw RuleBroken.at("birthDate", "student.birth_after_admission");
        }
        birthDate = newBirthDate;
        country = newCountry;
        notes = newNotes;
    }

    /** The student has left; everything about them stays. */
    public void withdraw(LocalDate on) {
        requireLastDay(on);
        withdrawnOn = on;
        leavesOn = null;
    }

    /** The student will have left once this day is over. */
    void leave(LocalDate on) {
        requireLastDay(on);
        leavesOn = on;
    }

    private void requireLastDay(LocalDate on) {
        if (withdrawnOn != null) {
            throw RuleBroken.of("student.withdrawn_already");
        }
        if (on.isBefore(admittedOn)) {
            throw RuleBroken.at("withdrawnOn", "student.withdrawn_before_admission");
        }
    }

    /** The student is back, never left, or stays after all. */
    public void readmit() {
        withdrawnOn = null;
        leavesOn = null;
    }

    /** The version of both rows together: each only grows, so the sum is unchanged only if both are. */
    @Override
    public int getVersion() {
        return super.getVersion() + person.getVersion();
    }

    public Person getPerson() {
        return person;
    }

    public String getNumber() {
        return number;
    }

    public LocalDate getBirthDate() {
        return birthDate;
    }

    public String getCountry() {
        return country;
    }

    public LocalDate getAdmittedOn() {
        return admittedOn;
    }

    public LocalDate getWithdrawnOn() {
        return withdrawnOn;
    }

    public LocalDate getLeavesOn() {
        return leavesOn;
    }

    /** Whether the student is at the school until this day at least, as far as is known. */
    public boolean isThereUntil(LocalDate on) {
        LocalDate last = withdrawnOn == null ? leavesOn : withdrawnOn;
        return last == null || !on.isAfter(last);
    }

    public String getNotes() {
        return notes;
    }
}
