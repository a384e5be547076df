package org.homeroom.school.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.homeroom.base.shared.SchoolDay;
import org.homeroom.base.shared.SchoolZone;

/** The school as shown around every page: name, zone and current year, read in one statement per request. */
@Named
@RequestScoped
public class SchoolFrame implements SchoolZone {
    @Inject
    SchoolService service;
    @Inject
    SchoolDay day;
    private Optional<SchoolSummary> summary;

    private Optional<SchoolSummary> find() {
        if (summary == null) {
            summary = service.summary();
        }
        return summary;
    }

    /** Empty before set-up. */
    public String getName() {
        return find().map(SchoolSummary::name).orElse("Homeroom");
    }

    /** Null before set-up. */
    public Long getYearId() {
        return find().map(SchoolSummary::yearId).orElse(null);
    }

    public String getYearName() {
        return find().map(SchoolSummary::yearName).orElse("");
    }

    @Override
    public ZoneId get() {
        return find().map(SchoolSummary::zone).orElse(ZoneOffset.UTC);
    }

    /** The first day of anything that begins now: today, or the first day of a year that has not begun. */
    public LocalDate getFirstDay() {
        LocalDate start = find().map(SchoolSummary::yearStart).orElse(null);
        LocalDate today = day.today();
        return start != null && start.isAfter(today) ? start : today;
    }
}
