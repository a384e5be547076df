package org.homeroom.desk.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.homeroom.base.shared.Slice;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.teaching.homeclass.ClassChoice;
import org.homeroom.teaching.homeclass.ClassService;
import org.homeroom.web.list.ListState;

/** The office's list of consents. */
@Named
@RequestScoped
public class ConsentListView {
    @Inject
    ConsentDirectoryService directory;
    @Inject
    ClassService classService;
    @Inject
    SchoolFrame school;
    private ListState list;
    private Slice<ConsentRow> students;
    private List<ClassChoice> classes;

    public void load() {
        list = state(FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap());
        students = directory.list(list.request(), StudentListView.filter(list, school.getYearId()), list.filter("yearbook"));
        classes = classService.choices(school.getYearId());
    }

    static ListState state(Map<String, String> parameters) {
        return ListState.of(parameters, "name", "yearbook", "class");
    }

    public ListState getList() {
        return list;
    }

    public Slice<ConsentRow> getStudents() {
        return students;
    }

    public List<ClassChoice> getClasses() {
        return classes;
    }
}
