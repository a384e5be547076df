package org.homeroom.yearbook.photo;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.NotFound;
import org.homeroom.base.shared.Settings;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.web.list.ListState;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.View;

/** The page for adding photos: first of whom, then the files. Someone who reaches only one student is not asked of whom. */
@Named
@RequestScoped
public class PhotoUploadView implements View {
    @Inject
    PhotoStudentService photoStudents;
    @Inject
    SchoolFrame school;
    @Inject
    Settings settings;
    ListState list;
    /** Students to choose from; empty if there is no choice. */
    List<StudentLine> students;
    /** The student in the photos; null until chosen. */
    StudentLine student;
    /** Whether there is only this student. */
    boolean alone;

    @PostConstruct
    void read() {
        list = ListState.ofPage("name");
        if (Parameters.text("student") != null) {
            student = photoStudents.student(Parameters.id("student"), school.getYearId()).stream().findFirst().orElseThrow(NotFound::new);
            return;
        }
        students = photoStudents.students(list.getQuery(), school.getYearId());
        if (students.size() == 1 && list.getQuery().isEmpty()) {
            student = students.getFirst();
            alone = true;
        }
    }

    public long getMaxBytes() {
        return settings.photoMaxBytes();
    }

    /** The same for display, in whole megabytes. */
    public long getMaxMegabytes() {
        return settings.photoMaxBytes() / (1024 * 1024);
    }
}
