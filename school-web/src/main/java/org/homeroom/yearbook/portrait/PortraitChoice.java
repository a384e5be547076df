package org.homeroom.yearbook.portrait;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.people.student.Student;
import org.homeroom.school.year.SchoolYear;
import org.homeroom.yearbook.photo.Photo;

/**
 * The photo that a student wants to be seen with in a year's book. Created with the first choice and changed by every later one;
 * it is removed with its photo, and then the newest approved photo represents the student again.
 */
@Entity
@Table(name = "portrait_choice")
public class PortraitChoice extends BaseEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "student_id", updatable = false)
    private Student student;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_year_id", updatable = false)
    private SchoolYear schoolYear;
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "photo_id")
    private Photo photo;
    /** The same id for queries: {@code photo.id} of a choice that may not exist would leave out its student. */
    @Column(name = "photo_id", insertable = false, updatable = false)
    private Long photoId;
    @Column(name = "chosen_by", nullable = false)
    private Long chosenBy;

    protected PortraitChoice() {
    }

    /** @param chosenBy account */
    public PortraitChoice(SchoolYear schoolYear, Photo photo, Long chosenBy) {
        this.student = photo.getStudent();
        this.schoolYear = schoolYear;
        choose(photo, chosenBy);
    }

    public final void choose(Photo newPhoto, Long account) {
        photo = newPhoto;
        chosenBy = account;
    }
}
