package org.homeroom.desk.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.access.account.CurrentUser;
import org.homeroom.access.permission.Permission;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.teaching.homeclass.ClassOption;
import org.homeroom.teaching.homeclass.ClassService;
import org.homeroom.web.list.Column;
import org.homeroom.web.list.ListView;

/** The list of students. */
@Named
@RequestScoped
public class StudentListView extends ListView<StudentRow> {
    @Inject
    StudentDirectoryService directory;
    @Inject
    ClassService classService;
    @Inject
    SchoolFrame school;
    @Inject
    CurrentUser user;
    List<ClassOption> classes;

    public StudentListView() {
        super(StudentRow.COLUMNS);
    }

    @Override
    public void load() {
        super.load();
        classes = classService.options(school.getYearId(), list.filter("class"));
    }

    @Override
    public boolean isFew() {
        return user.onlyOwn(Permission.STUDENT_VIEW);
    }

    @Override
    protected Slice<StudentRow> read(PageRequest page) {
        return directory.list(page, school.getYearId());
    }

    @Override
    protected Slice<StudentRow> complete(Slice<StudentRow> rows) {
        return isShown(Column.Kind.PICTURE) ? directory.withPortraits(rows, school.getYearId()) : rows;
    }
}
