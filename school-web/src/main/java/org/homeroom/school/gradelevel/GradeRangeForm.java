package org.homeroom.school.gradelevel;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.homeroom.web.form.Form;
import org.homeroom.web.form.Label;

/** What is typed to add several grade levels at once, such as Year 7 to Year 13. */
public class GradeRangeForm implements Form {
    public static final int HIGHEST = 999;
    private static final long serialVersionUID = 1L;
    @Size(max = GradeLevel.NAME_LENGTH - 10) @Label("gradelevel_list.prefix")
    public String prefix;
    @NotNull @Min(0) @Max(HIGHEST) @Label("gradelevel_list.from")
    public Integer from;
    @NotNull @Min(0) @Max(HIGHEST) @Label("gradelevel_list.to")
    public Integer to;
}
