package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.web.page.RecordView;

/** The page of a class: who is in it, and who teaches it. */
@Named
@RequestScoped
public class ClassView extends RecordView {
    private static final long serialVersionUID = 1L;
    @Inject
    ClassService service;
    ClassDetails details;
    List<ClassStudent> students;
    List<ClassTeacher> teachers;

    public void load() {
        details = service.details(id);
        students = service.students(id);
        teachers = service.teachers(id);
    }
}
