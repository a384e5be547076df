package org.homeroom.teaching.homeclass;

import org.homeroom.web.form.EditForm;

/** What is typed about a class. */
public class ClassForm extends EditForm {
    private static final long serialVersionUID = 1L;
    private String name;
    private Long gradeLevelId;

    static ClassForm of(ClassDetails stored) {
        ClassForm form = new ClassForm();
        form.setVersion(stored.version());
        form.name = stored.name();
        form.gradeLevelId = stored.gradeLevelId();
        return form;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getGradeLevelId() {
        return gradeLevelId;
    }

    public void setGradeLevelId(Long gradeLevelId) {
        this.gradeLevelId = gradeLevelId;
    }
}
