package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.ApplicationScoped;
import org.homeroom.school.gradelevel.GradeLevelUse;

/** A grade level stays while a class of any year is of it. */
@ApplicationScoped
public class ClassesOfGradeLevel implements GradeLevelUse {
    @Override
    public String condition() {
        return "EXISTS (SELECT 1 FROM school_class c WHERE c.grade_level_id = g.id)";
    }
}
