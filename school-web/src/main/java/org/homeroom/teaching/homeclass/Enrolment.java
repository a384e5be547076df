package org.homeroom.teaching.homeclass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.base.shared.RuleBroken;
import org.homeroom.people.student.Student;
import org.homeroom.school.year.SchoolYear;

/**
 * A student's time in a class. It is open until it ends, by a move to another class, by withdrawal or with the year; a student
 * has at most one open enrolment a year. Ended ones are kept.
 */
@Entity
@Table(name = "enrolment")
public class Enrolment extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "student_id")
    private Student student;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_class_id")
    private SchoolClass schoolClass;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_year_id")
    private SchoolYear schoolYear;
    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;
    @Column(name = "ends_on")
    private LocalDate endsOn;
    /** True or null, so that a unique constraint allows only one open enrolment a year. */
    @Column(name = "is_open")
    private Boolean open;
    /** True while its day is still to come, though its year has begun: then only the page of its class knows it, on that day. */
    private Boolean planned;

    protected Enrolment() {
    }

    public Enrolment(Student student, SchoolClass schoolClass, LocalDate startsOn) {
        this.student = student;
        this.schoolClass = schoolClass;
        this.schoolYear = schoolClass.getSchoolYear();
        this.startsOn = startsOn;
        this.open = true;
    }

    static Enrolment planned(Student student, SchoolClass schoolClass, LocalDate startsOn) {
        Enrolment plan = new Enrolment(student, schoolClass, startsOn);
        plan.end(schoolClass.getSchoolYear().getEndsOn());
        plan.planned = true;
        return plan;
    }

    /** Its day has come. */
    void begin() {
        endsOn = null;
        open = true;
        planned = null;
    }

    /** The student is in another class from this day on. An enrolment lasts a day at least. */
    void endBefore(LocalDate next) {
        end(next.isAfter(startsOn) ? next.minusDays(1) : startsOn);
    }

    public void end(LocalDate on) {
        if (on.isBefore(startsOn)) {
            throw RuleBroken.of("homeclass.enrolment_order");
        }
        endsOn = on;
        open = null;
    }

    Student getStudent() {
        return student;
    }

    boolean isOpen() {
        return open != null;
    }

    public SchoolClass getSchoolClass() {
        return schoolClass;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }
}
