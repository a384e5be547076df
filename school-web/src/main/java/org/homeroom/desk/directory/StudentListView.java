package org.homeroom.desk.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.Slice;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.teaching.homeclass.ClassChoice;
import org.homeroom.teaching.homeclass.ClassService;
import org.homeroom.web.list.ListState;

/** The list of students. */
@Named
@RequestScoped
public class StudentListView {
    @Inject
    StudentDirectoryService directory;
    @Inject
    ClassService classService;
    @Inject
    SchoolFrame school;
    private ListState list;
    private Slice<StudentRow> students;
    private List<ClassChoice> classes;

    public void load() {
        list = ListState.ofPage("name", "state", "class");
        students = directory.list(list.request(), filter(list, school.getYearId()));
        classes = classService.choices(school.getYearId());
    }

    static StudentFilter filter(ListState list, Long yearId) {
        return new StudentFilter(list.getQuery(), list.filter("state"), StudentFilter.classId(list.filter("class")), yearId);
    }

    public ListState getList() {
        return list;
    }

    public Slice<StudentRow> getStudents() {
        return students;
    }

    public List<ClassChoice> getClasses() {
        return classes;
    }
}
