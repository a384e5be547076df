package org.homeroom.school.year;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.base.shared.RuleBroken;

/** A school year, including its first and last day. The current one is the one that contains today, or else the next. */
@Entity
@Table(name = "school_year")
public class SchoolYear extends BaseEntity {
    public static final int NAME_LENGTH = 20;
    /** The longest year: a slip in the date of one would make every other overlap with it. */
    public static final int MONTHS = 18;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;
    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;
    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;

    protected SchoolYear() {
    }

    public SchoolYear(String name, LocalDate startsOn, LocalDate endsOn) {
        describe(name, startsOn, endsOn);
    }

    public final void describe(String newName, LocalDate first, LocalDate last) {
        if (!first.isBefore(last)) {
            throw RuleBroken.at("endsOn", "year.order");
        }
        if (!last.isBefore(first.plusMonths(MONTHS))) {
            throw RuleBroken.at("endsOn", "year.too_long", MONTHS);
        }
        name = newName;
        startsOn = first;
        endsOn = last;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    public String getName() {
        return name;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }
}
