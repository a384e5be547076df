package org.homeroom.teaching.homeclass;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.homeroom.web.form.EditForm;
import org.homeroom.web.form.Label;

public class ClassForm extends EditForm {
    private static final long serialVersionUID = 1L;
    @NotBlank @Size(max = SchoolClass.NAME_LENGTH) @Label("homeclass_list.name")
    public String name;
    @NotNull @Label("homeclass_list.grade")
    public Long gradeLevelId;
    /** The year of an existing class, to which its page returns. */
    public Long yearId;

    static ClassForm of(SchoolClass stored) {
        ClassForm form = new ClassForm();
        form.version = stored.getVersion();
        form.name = stored.getName();
        form.gradeLevelId = stored.getGradeLevel().getId();
        form.yearId = stored.getSchoolYear().getId();
        return form;
    }
}
