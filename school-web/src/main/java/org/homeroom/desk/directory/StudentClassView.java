package org.homeroom.desk.directory;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.people.student.StudentForm;
import org.homeroom.people.student.StudentService;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.teaching.homeclass.ClassChoice;
import org.homeroom.teaching.homeclass.ClassDetails;
import org.homeroom.teaching.homeclass.ClassPlace;
import org.homeroom.teaching.homeclass.ClassService;
import org.homeroom.teaching.homeclass.EnrolmentService;
import org.homeroom.web.page.Format;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.RecordView;
import org.omnifaces.cdi.ViewScoped;

/** The page for putting a student into a class, or moving them to another; reached from the student or from a class. */
@Named
@ViewScoped
public class StudentClassView extends RecordView {
    private static final long serialVersionUID = 1L;
    @Inject
    StudentService students;
    @Inject
    ClassService classService;
    @Inject
    EnrolmentService enrolments;
    @Inject
    SchoolFrame school;
    @Inject
    SchoolDay day;
    @Inject
    Notices notices;
    /** The class whose page led here; null if the student's did. */
    Long leaving;
    StudentForm student;
    String backLabel;
    String yearName;
    /** The student's class; null if there is none. */
    String className;
    /** The other classes of the year, by grade level; and the present one, if a move is planned that can be taken back. */
    Map<String, List<ClassChoice>> classes;
    Long classId;
    LocalDate from;

    public void open() {
        student = students.edit(id);
        backLabel = student.name();
        Long yearId = school.getYearId();
        yearName = school.getYearName();
        from = school.getFirstDay();
        if (leaving != null) {
            ClassDetails details = classService.details(leaving);
            yearId = details.yearId();
            yearName = details.yearName();
            backLabel = details.name();
            from = details.nearest(day.today());
        }
        if (from.isBefore(student.admittedOn)) {
            from = student.admittedOn;
        }
        ClassPlace place = yearId == null ? ClassPlace.NONE : enrolments.place(id, yearId);
        className = place.className();
        classes = classService.choices(yearId).stream().filter(choice -> place.planned() || !choice.id().equals(place.classId()))
                .collect(Collectors.groupingBy(ClassChoice::grade, LinkedHashMap::new, Collectors.toList()));
    }

    public String save() {
        return notices.tell(() -> enrolments.move(id, classId, from), getBack() + "&faces-redirect=true", "student_class.saved", student.name(),
                classes.values().stream().flatMap(List::stream).filter(choice -> choice.id().equals(classId)).map(ClassChoice::label)
                        .findFirst().orElse(""), Format.day(from));
    }

    /** The page that led here. */
    public String getBack() {
        return leaving == null ? "/student/view?id=" + id : "/homeclass/view?id=" + leaving;
    }
}
