package org.homeroom.desk.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.teaching.homeclass.ClassOption;
import org.homeroom.teaching.homeclass.ClassService;
import org.homeroom.web.list.ListView;

/** The office's list of consents. */
@Named
@RequestScoped
public class ConsentListView extends ListView<ConsentRow> {
    @Inject
    ConsentDirectoryService directory;
    @Inject
    ClassService classService;
    @Inject
    SchoolFrame school;
    List<ClassOption> classes;

    public ConsentListView() {
        super(ConsentRow.COLUMNS);
    }

    @Override
    public void load() {
        super.load();
        classes = classService.options(school.getYearId(), list.filter("class"));
    }

    @Override
    protected Slice<ConsentRow> read(PageRequest page) {
        return directory.list(page, school.getYearId());
    }
}
