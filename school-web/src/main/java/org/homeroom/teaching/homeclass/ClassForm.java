package org.homeroom.teaching.homeclass;

import org.homeroom.web.form.EditForm;

/** What is typed about a class. */
public class ClassForm extends EditForm {
    private static final long serialVersionUID = 1L;
    public String name;
    public Long gradeLevelId;

    static ClassForm of(ClassDetails stored) {
        ClassForm form = new ClassForm();
        form.version = stored.version();
        form.name = stored.name();
        form.gradeLevelId = stored.gradeLevelId();
        return form;
    }
}
