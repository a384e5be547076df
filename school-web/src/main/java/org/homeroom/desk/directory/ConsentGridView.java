package org.homeroom.desk.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.homeroom.base.shared.PageRequest;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.base.shared.Slice;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.school.year.SchoolYearService;
import org.homeroom.school.year.YearChoice;
import org.homeroom.teaching.homeclass.ClassOption;
import org.homeroom.teaching.homeclass.ClassService;
import org.homeroom.web.list.ListView;

/** The grid into which the office types paper forms: a page of students, and the decision in force for each purpose. */
@Named
@RequestScoped
public class ConsentGridView extends ListView<ConsentRow> {
    @Inject
    ConsentDirectoryService directory;
    @Inject
    ClassService classService;
    @Inject
    SchoolYearService yearService;
    @Inject
    SchoolFrame school;
    @Inject
    SchoolDay day;
    List<ClassOption> classes;
    List<YearChoice> years;
    /** The date on the forms. */
    LocalDate signedOn;

    public ConsentGridView() {
        super(ConsentRow.GRID);
    }

    @Override
    public void load() {
        super.load();
        classes = classService.options(getYearId(), list.filter("class"));
        years = yearService.choices();
        signedOn = day.today();
    }

    @Override
    protected Slice<ConsentRow> read(PageRequest page) {
        return directory.list(page, getYearId());
    }

    /** The year always narrows the list, so it does not count. */
    @Override
    public boolean isNarrowed() {
        return !list.getQuery().isEmpty() || !list.filter("class").isEmpty() || !list.filter("answer").isEmpty();
    }

    /** The year whose classes are meant; null before there is one. */
    public Long getYearId() {
        String year = list.filter("year");
        return year.matches("\\d{1,18}") ? Long.valueOf(year) : school.getYearId();
    }
}
