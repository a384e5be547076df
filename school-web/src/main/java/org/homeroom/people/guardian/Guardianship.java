package org.homeroom.people.guardian;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.people.student.Student;

/**
 * Makes a guardian responsible for a student. As custody may forbid it, it also says whether they may see the child's record and
 * decide for the child. It ends by being deleted.
 */
@Entity
@Table(name = "guardianship")
public class Guardianship extends BaseEntity {
    /** What the guardian is to the student. */
    public enum Relationship {
        MOTHER, FATHER, PARENT, GRANDPARENT, CARER, OTHER, UNKNOWN
    }

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "guardian_id")
    private Guardian guardian;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "student_id")
    private Student student;
    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Relationship relationship;
    @Column(name = "may_access", nullable = false)
    private boolean mayAccess;
    @Column(nullable = false)
    private boolean emergency;

    protected Guardianship() {
    }

    public Guardianship(Guardian guardian, Student student, Relationship relationship, boolean mayAccess, boolean emergency) {
        this.guardian = guardian;
        this.student = student;
        describe(relationship, mayAccess, emergency);
    }

    /**
     * @param newMayAccess whether they see the record and decide for the child
     * @param newEmergency whether they are called in an emergency
     */
    public final void describe(Relationship newRelationship, boolean newMayAccess, boolean newEmergency) {
        relationship = newRelationship;
        mayAccess = newMayAccess;
        emergency = newEmergency;
    }

    public Guardian getGuardian() {
        return guardian;
    }

    public Student getStudent() {
        return student;
    }

    public Relationship getRelationship() {
        return relationship;
    }

    public boolean isMayAccess() {
        return mayAccess;
    }

    public boolean isEmergency() {
        return emergency;
    }
}
