package org.homeroom.school.gradelevel;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.homeroom.web.form.EditForm;
import org.homeroom.web.form.Label;

public class GradeLevelForm extends EditForm {
    private static final long serialVersionUID = 1L;
    @NotBlank @Size(max = GradeLevel.NAME_LENGTH) @Label("gradelevel_list.name")
    public String name;

    public GradeLevelForm(int version, String name) {
        this.version = version;
        this.name = name;
    }
}
