package org.homeroom.school.gradelevel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.homeroom.base.shared.BaseEntity;

/** A stage of the school, such as Year 7. Its position gives the order. */
@Entity
@Table(name = "grade_level")
public class GradeLevel extends BaseEntity {
    public static final int NAME_LENGTH = 40;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;
    @Column(nullable = false)
    private int position;

    protected GradeLevel() {
    }

    public GradeLevel(String name, int position) {
        this.name = name;
        this.position = position;
    }

    public void describe(String newName, int newPosition) {
        name = newName;
        position = newPosition;
    }

    public String getName() {
        return name;
    }

    public int getPosition() {
        return position;
    }
}
