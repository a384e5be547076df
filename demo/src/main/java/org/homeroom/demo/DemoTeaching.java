package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives each class a tutor and teachers. */
@Dependent
@Priority(800)
class DemoTeaching implements DemoRows {
    private static final int TEACHERS_OF_A_CLASS = 5;

    /** The teacher who has an account teaches two classes, and is the tutor of the first. */
    @Override
    public void fill(DemoSchool school) throws SQLException {
        Rows teaching = school.rows("teaching_assignment", "school_class_id, staff_member_id, tutor");
        DemoClasses all = school.room(DemoClasses.class);
        List<Long> classes = all.ids();
        List<Long> known = all.known().stream().map(DemoClasses.Place::classId).toList();
        DemoStaff staff = school.room(DemoStaff.class);
        List<Long> others = new ArrayList<>(staff.teachers());
        others.remove(staff.demoTeacher());
        for (int i = 0; i < classes.size(); i++) {
            Long schoolClass = classes.get(i);
            Set<Long> here = new HashSet<>();
            boolean tutored = schoolClass.equals(known.getFirst());
            if (known.contains(schoolClass)) {
                teaching.add(schoolClass, staff.demoTeacher(), tutored);
            }
            for (int n = 0; n < TEACHERS_OF_A_CLASS; n++) {
                Long next = others.get((i + n * 5) % others.size());
                if (here.add(next)) {
                    teaching.add(schoolClass, next, n == 0 && !tutored);
                }
            }
        }
    }
}
