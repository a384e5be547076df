package org.homeroom.teaching.homeclass;

import java.util.List;

/**
 * A class in a list.
 *
 * @param teachers their codes, the tutor's not among them
 */
public record ClassRow(Long id, String name, String grade, String tutor, long students, List<String> teachers) {
    public String teacherCodes() {
        return String.join(", ", teachers);
    }
}
