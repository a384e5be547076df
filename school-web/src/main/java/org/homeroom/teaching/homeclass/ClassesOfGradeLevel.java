package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.school.gradelevel.GradeLevelUse;

/** A grade level cannot be removed while it has a class in any year. */
@ApplicationScoped
public class ClassesOfGradeLevel implements GradeLevelUse {
    @Override
    public String condition() {
        return "EXISTS (SELECT 1 FROM school_class c WHERE c.grade_level_id = g.id)";
    }
}
