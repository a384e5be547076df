package org.homeroom.teaching.homeclass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.people.staff.StaffMember;

/** Records who teaches a class, and whether as its tutor. */
@Entity
@Table(name = "teaching_assignment")
public class TeachingAssignment extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_class_id")
    private SchoolClass schoolClass;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "staff_member_id")
    private StaffMember staffMember;
    @Column(nullable = false)
    private boolean tutor;

    protected TeachingAssignment() {
    }

    public TeachingAssignment(SchoolClass schoolClass, StaffMember staffMember, boolean tutor) {
        this.schoolClass = schoolClass;
        this.staffMember = staffMember;
        this.tutor = tutor;
    }

    /** A class has one tutor: whoever calls this unsets the other. */
    void setTutor(boolean isTutor) {
        tutor = isTutor;
    }

    public StaffMember getStaffMember() {
        return staffMember;
    }
}
