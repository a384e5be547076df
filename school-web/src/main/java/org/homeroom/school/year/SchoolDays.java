package org.homeroom.school.year;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.homeroom.base.shared.Remembered;
import org.homeroom.base.shared.SchoolDay;

/**
 * Which days are school days: Monday to Friday within a school year, and within one of its terms if it has any. Whatever proposes a day asks
 * here; what people enter may be any day. Without a year there is nothing to go by, and today is proposed.
 */
@RequestScoped
public class SchoolDays {
    @Inject
    SchoolYearService years;
    @Inject
    SchoolDay day;
    /** Read once in a request, and by each host once in a while: a day is only proposed. */
    private List<SchoolTime> times;

    /** For what begins now: today, or the first school day after it. */
    public LocalDate next() {
        return next(null);
    }

    /** The same within a year; the last school day of one that is over. @param yearId null for any */
    public LocalDate next(Long yearId) {
        return in(yearId).filter(each -> !each.isBefore(day.today())).min(Comparator.naturalOrder())
                .orElseGet(() -> in(yearId).max(Comparator.naturalOrder()).filter(last -> yearId != null).orElseGet(day::today));
    }

    /** For what ends now: today, or the last school day before it. */
    public LocalDate last() {
        return in(null).filter(each -> !each.isAfter(day.today())).max(Comparator.naturalOrder()).orElseGet(day::today);
    }

    private Stream<LocalDate> in(Long yearId) {
        if (times == null) {
            times = Remembered.<List<SchoolTime>>find(SchoolDays.class).orElseGet(() -> {
                List<SchoolTime> read = years.times();
                return Remembered.keep(SchoolDays.class, read, !read.isEmpty());
            });
        }
        return times.stream().filter(time -> yearId == null || time.yearId().equals(yearId)).flatMap(SchoolTime::days);
    }
}
