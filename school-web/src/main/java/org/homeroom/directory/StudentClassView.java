package org.homeroom.directory;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.course.ClassChoice;
import org.homeroom.course.ClassService;
import org.homeroom.course.EnrolmentService;
import org.homeroom.people.StudentDetails;
import org.homeroom.people.StudentService;
import org.homeroom.school.SchoolFrame;
import org.homeroom.shared.SchoolException;
import org.homeroom.web.Notices;
import org.omnifaces.cdi.ViewScoped;

/** The page on which a student is put into a class, or moved to another. */
@Named
@ViewScoped
public class StudentClassView implements Serializable {
    @Inject
    StudentService students;
    @Inject
    ClassService classService;
    @Inject
    EnrolmentService enrolments;
    @Inject
    SchoolFrame school;
    @Inject
    Notices notices;
    private Long id;
    private StudentDetails student;
    private List<ClassChoice> classes;
    private Long classId;
    private LocalDate from;

    public void open() {
        student = students.details(id);
        classes = classService.choices(school.getYearId());
        from = school.getToday().isBefore(student.admittedOn()) ? student.admittedOn() : school.getToday();
    }

    public String save() {
        try {
            enrolments.enrol(id, classId, from);
        } catch (SchoolException e) {
            notices.error(e);
            return null;
        }
        notices.done("people_student-class.saved", student.name());
        return "/people/student?faces-redirect=true&id=" + id;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public StudentDetails getStudent() {
        return student;
    }

    public List<ClassChoice> getClasses() {
        return classes;
    }

    public Long getClassId() {
        return classId;
    }

    public void setClassId(Long classId) {
        this.classId = classId;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }
}
