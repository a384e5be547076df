package org.homeroom.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Grade levels and their classes, with a place for each student. */
@Dependent
@Priority(300)
class DemoClasses implements DemoRows {
    static final int FIRST_GRADE = 7;
    private static final int[][] SIZES = {{27, 27, 26}, {26, 26, 25}, {25, 25, 25}, {27, 26}, {26, 26}, {21, 20}, {22}};
    private static final int LEAVERS = 8;
    private static final int NEWCOMERS = 3;
    private final List<Long> ids = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    /**
     * @param classId null if there is none yet
     * @param leaver  whether they have left since the year began
     */
    record Place(int grade, Long classId, boolean leaver) {
    }

    /** Class by class; then those who have left, and those who have no class yet. */
    @Override
    public void fill(DemoSchool school) throws SQLException {
        Rows grades = school.rows("grade_level", "name, position");
        Rows classes = school.rows("school_class", "school_year_id, grade_level_id, name");
        for (int i = 0; i < SIZES.length; i++) {
            int grade = FIRST_GRADE + i;
            long level = grades.add("Year " + grade, i + 1);
            for (int c = 0; c < SIZES[i].length; c++) {
                long schoolClass = classes.add(school.room(DemoYear.class).id(), level, grade + String.valueOf((char) ('a' + c)));
                ids.add(schoolClass);
                for (int n = 0; n < SIZES[i][c]; n++) {
                    places.add(new Place(grade, schoolClass, false));
                }
            }
        }
        Random random = school.random();
        for (int i = 0; i < LEAVERS; i++) {
            Place place = places.get(random.nextInt(places.size()));
            places.add(new Place(place.grade(), place.classId(), true));
        }
        for (int i = 0; i < NEWCOMERS; i++) {
            places.add(new Place(FIRST_GRADE + i, null, false));
        }
    }

    List<Long> ids() {
        return ids;
    }

    /** The guardian with an account has a child in 10a and one in 8b; the teacher with an account teaches both classes. */
    List<Place> known() {
        return List.of(places.get(first(10)), places.get(first(8) + SIZES[1][0]));
    }

    /** The places of everybody else. */
    List<Place> others() {
        List<Place> others = new ArrayList<>(places);
        known().forEach(others::remove);
        return others;
    }

    /** Where the places of a grade begin. */
    private static int first(int grade) {
        int index = 0;
        for (int i = 0; i < grade - FIRST_GRADE; i++) {
            for (int size : SIZES[i]) {
                index += size;
            }
        }
        return index;
    }
}
