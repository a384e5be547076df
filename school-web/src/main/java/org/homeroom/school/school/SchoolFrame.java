package org.homeroom.school.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.homeroom.base.shared.SchoolZone;

/** The school as shown around every page: name, zone and current year, read in one statement per request. */
@Named
@RequestScoped
public class SchoolFrame implements SchoolZone {
    @Inject
    SchoolService service;
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

    /** The same, with the value that is stored even if the school no longer names it. @param stored null if there is none */
    public List<String> gendersAnd(String stored) {
        List<String> named = getGenders();
        return stored == null || named.contains(stored) ? named : Stream.concat(named.stream(), Stream.of(stored)).toList();
    }

    /** The values from which a student's gender is chosen; empty if the school does not ask. */
    public List<String> getGenders() {
        return find().map(SchoolSummary::genders).orElse(List.of());
    }
}
