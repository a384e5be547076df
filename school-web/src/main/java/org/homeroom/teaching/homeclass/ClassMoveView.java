package org.homeroom.teaching.homeclass;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.web.list.Parameters;
import org.homeroom.web.page.Format;
import org.homeroom.web.page.Notices;
import org.homeroom.web.page.RecordView;
import org.omnifaces.cdi.ViewScoped;

/** The page for moving students of a class to another one; those ticked on the page of the class, else all to choose from. */
@Named
@ViewScoped
public class ClassMoveView extends RecordView {
    private static final long serialVersionUID = 1L;
    @Inject
    ClassService service;
    @Inject
    ClassMoveService moves;
    @Inject
    CurrentUser user;
    @Inject
    SchoolDay day;
    @Inject
    Notices notices;
    ClassDetails details;
    List<ClassStudent> students;
    List<Long> chosen = new ArrayList<>();
    /** The other classes of the year, by grade level. */
    Map<String, List<ClassChoice>> classes;
    Long classId;
    LocalDate from;

    public void open() {
        user.requireAll(Permission.STUDENT_EDIT);
        details = service.details(id);
        from = details.nearest(day.today());
        List<String> ticked = Parameters.all("student");
        students = new ArrayList<>(service.students(id, from));
        students.removeIf(student -> !ticked.isEmpty() && !ticked.contains(student.id().toString()));
        if (!ticked.isEmpty()) {
            students.forEach(student -> chosen.add(student.id()));
        }
        classes = service.choices(details.yearId()).stream().filter(choice -> !choice.id().equals(id))
                .collect(Collectors.groupingBy(ClassChoice::grade, LinkedHashMap::new, Collectors.toList()));
    }

    public String save() {
        return notices.tell(() -> moves.move(chosen, id, classId, from), "/homeclass/view?faces-redirect=true&id=" + id, "homeclass_move.done",
                chosen.size(), classes.values().stream().flatMap(List::stream).filter(choice -> choice.id().equals(classId)).map(ClassChoice::label)
                        .findFirst().orElse(""), Format.day(from));
    }
}
