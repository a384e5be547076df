package org.homeroom.teaching.homeclass;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.homeroom.base.shared.Slice;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.school.year.SchoolYearService;
import org.homeroom.school.year.YearChoice;
import org.homeroom.web.list.ListState;

/** The list of classes of a year. */
@Named
@RequestScoped
public class ClassListView {
    @Inject
    ClassService service;
    @Inject
    SchoolYearService yearService;
    @Inject
    SchoolFrame school;
    private ListState list;
    private Slice<ClassRow> classes;
    private List<YearChoice> years;

    @PostConstruct
    void read() {
        list = ListState.ofPage("grade", "year");
        classes = service.list(list.request(), filter(list, school.getYearId()));
        years = yearService.choices();
    }

    /** Read before the page is written, so that a refusal can still become a page of its own. */
    public void load() {
        // the work is done by now
    }

    static ClassFilter filter(ListState list, Long currentYear) {
        String year = list.filter("year");
        return new ClassFilter(list.getQuery(), year.matches("\\d{1,18}") ? Long.valueOf(year) : currentYear);
    }

    public ListState getList() {
        return list;
    }

    public Slice<ClassRow> getClasses() {
        return classes;
    }

    public List<YearChoice> getYears() {
        return years;
    }

    /** Whether the year's classes are only being made: nobody is in any of them. */
    public boolean isBeginning() {
        return list.getQuery().isEmpty() && classes.rows().stream().allMatch(row -> row.students() == 0);
    }

    /** The year that is shown; null before there is one. */
    public Long getYearId() {
        return filter(list, school.getYearId()).yearId();
    }
}
