package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.Slice;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.school.year.SchoolYearService;
import org.homeroom.school.year.YearChoice;
import org.homeroom.web.list.ListView;

/** The list of classes of a year. */
@Named
@RequestScoped
public class ClassListView extends ListView<ClassRow> {
    @Inject
    ClassService service;
    @Inject
    SchoolYearService yearService;
    @Inject
    SchoolFrame school;
    List<YearChoice> years;

    public ClassListView() {
        super(ClassRow.COLUMNS);
    }

    @Override
    public void load() {
        super.load();
        years = yearService.choices();
    }

    /** Shows the list again if the form below it was rejected. */
    public void reload() {
        if (FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
    }

    @Override
    protected Slice<ClassRow> read(PageRequest page) {
        return service.list(page, getYearId());
    }

    /** The year always narrows the list, so it does not count. */
    @Override
    public boolean isNarrowed() {
        return !list.getQuery().isEmpty();
    }

    /** Whether classes are still being set up: nobody is in any of them. */
    public boolean isBeginning() {
        return !isNarrowed() && getRows().stream().allMatch(row -> row.students() == 0);
    }

    /** The year shown; null before there is one. */
    public Long getYearId() {
        String year = list.filter("year");
        return year.matches("\\d{1,18}") ? Long.valueOf(year) : school.getYearId();
    }
}
