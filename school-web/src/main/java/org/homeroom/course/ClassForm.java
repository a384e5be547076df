package org.homeroom.course;

import java.io.Serializable;

/** What is typed about a class. */
public class ClassForm implements Serializable {
    private int version;
    private String name;
    private Long gradeLevelId;

    static ClassForm of(ClassDetails stored) {
        ClassForm form = new ClassForm();
        form.version = stored.version();
        form.name = stored.name();
        form.gradeLevelId = stored.gradeLevelId();
        return form;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
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
