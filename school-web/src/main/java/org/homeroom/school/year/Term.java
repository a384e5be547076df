package org.homeroom.school.year;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.homeroom.base.shared.BaseEntity;
import org.homeroom.base.shared.RuleBroken;

/** A part of a school year; the terms of a year do not overlap. */
@Entity
@Table(name = "term")
public class Term extends BaseEntity {
    public static final int NAME_LENGTH = 40;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "school_year_id")
    private SchoolYear schoolYear;
    @Column(nullable = false, length = NAME_LENGTH)
    private String name;
    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn;
    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;

    protected Term() {
    }

    public Term(SchoolYear schoolYear, String name, LocalDate startsOn, LocalDate endsOn) {
        this.schoolYear = schoolYear;
        describe(name, startsOn, endsOn);
    }

    public final void describe(String newName, LocalDate first, LocalDate last) {
        if (!first.isBefore(last)) {
            throw RuleBroken.at("endsOn", "year.order");
        }
        if (!schoolYear.contains(first) || !schoolYear.contains(last)) {
            throw RuleBroken.at("startsOn", "year.term_outside_year", schoolYear.getName());
        }
        name = newName;
        startsOn = first;
        endsOn = last;
    }

    public boolean overlaps(LocalDate first, LocalDate last) {
        return !first.isAfter(endsOn) && !last.isBefore(startsOn);
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
