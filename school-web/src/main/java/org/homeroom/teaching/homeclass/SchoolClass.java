package org.homeroom.teaching.homeclass;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.school.gradelevel.GradeLevel;
import org.homeroom.school.year.SchoolYear;

/** A class of a school year and a grade level, such as 7b. Next year's 7b is another class. */
@Entity
@Table(name = "school_class")
public class SchoolClass extends BaseEntity {
    public static final int NAME_LENGTH = 20;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_year_id")
    private SchoolYear schoolYear;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "grade_level_id")
    private GradeLevel gradeLevel;
    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    protected SchoolClass() {
    }

    public SchoolClass(SchoolYear schoolYear, GradeLevel gradeLevel, String name) {
        this.schoolYear = schoolYear;
        describe(gradeLevel, name);
    }

    public final void describe(GradeLevel newGradeLevel, String newName) {
        gradeLevel = newGradeLevel;
        name = newName;
    }

    public SchoolYear getSchoolYear() {
        return schoolYear;
    }

    public GradeLevel getGradeLevel() {
        return gradeLevel;
    }

    public String getName() {
        return name;
    }
}
