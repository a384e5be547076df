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

/** The page on which photos are added: of whom, and then the files. Who reaches one student only is not asked of whom. */
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
    /** Whom to choose from; empty when it is clear. */
    List<StudentLine> students;
    /** Of whom photos are added; null until that is chosen. */
    StudentLine student;
    /** Whether there is nobody else to choose. */
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

    /** The same for people, in whole megabytes. */
    public long getMaxMegabytes() {
        return settings.photoMaxBytes() / (1024 * 1024);
    }
}
