package org.homeroom.teaching.homeclass;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.RecordView;
import org.omnifaces.cdi.ViewScoped;

/** The page for assigning and removing teachers of a class. */
@Named
@ViewScoped
public class ClassTeachersView extends RecordView {
    private static final long serialVersionUID = 1L;
    @Inject
    ClassService service;
    @Inject
    TeachingService teaching;
    @Inject
    CurrentUser user;
    @Inject
    Notices notices;
    ClassDetails details;
    List<ClassTeacher> teachers;
    String teacher;
    boolean tutor;

    public void open() {
        user.requireAll(Permission.CLASS_EDIT);
        details = service.details(id);
        teachers = service.teachers(id);
        tutor = teachers.stream().noneMatch(ClassTeacher::tutor);
    }

    public String assign() {
        return notices.tell(() -> teaching.assign(id, Long.parseLong(teacher), tutor), again(), "homeclass_teachers.assigned");
    }

    public String makeTutor(ClassTeacher member) {
        teaching.setTutor(id, member.staffId());
        notices.done("homeclass_teachers.tutor_done", member.name(), details.name());
        return again();
    }

    public String remove(ClassTeacher member) {
        teaching.remove(id, member.staffId());
        notices.done("homeclass_teachers.removed", member.name(), details.name());
        return again();
    }

    private String again() {
        return "/homeclass/teachers?faces-redirect=true&id=" + id;
    }
}
