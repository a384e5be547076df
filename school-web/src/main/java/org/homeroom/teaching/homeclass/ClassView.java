package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The page of a class: who is in it, and who teaches it. */
@Named
@RequestScoped
public class ClassView {
    @Inject
    ClassService service;
    private Long id;
    private ClassDetails details;
    private List<ClassStudent> students;
    private List<ClassTeacher> teachers;

    public void load() {
        details = service.details(id);
        students = service.students(id);
        teachers = service.teachers(id);
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public ClassDetails getDetails() {
        return details;
    }

    public List<ClassStudent> getStudents() {
        return students;
    }

    public List<ClassTeacher> getTeachers() {
        return teachers;
    }
}
