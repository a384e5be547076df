package org.homeroom.web.form;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A form with a field of each kind, to test how pages reach them. */
public class LessonForm extends EditForm {
    /** A constant, not a field of the form. */
    public static final int LONGEST = 20;
    private static final long serialVersionUID = 1L;
    @Size(max = LONGEST) @Label("staff.job_title")
    public String title;
    @NotNull @Is(Is.Kind.DAY) @Label("student.birth_date")
    public LocalDate day;
    public LocalDate pickedDay;
    @Is(Is.Kind.COUNTRY) @Label("student.country")
    public String country;
    public int seats = 30;
    public Long room;
    public boolean open;
    public DayOfWeek weekday;
    public final List<LessonForm> parts = new ArrayList<>();
    String hidden = "nobody's business";

    public String summary() {
        return String.join("|", String.valueOf(title), String.valueOf(day), String.valueOf(pickedDay), String.valueOf(country),
                String.valueOf(seats), String.valueOf(room), String.valueOf(open), String.valueOf(weekday));
    }
}
