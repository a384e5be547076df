package org.homeroom.desk.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeroom.access.permission.Permission;
import org.homeroom.school.school.SchoolFrame;
import org.homeroom.web.form.Choices;

/** Students with their class for a type-ahead, within what the caller may see; the value is the id as text. */
@Named
@RequestScoped
public class StudentChoices implements Choices {
    @Inject
    StudentDirectoryService directory;
    @Inject
    SchoolFrame school;
    private final Map<String, Optional<StudentRow>> read = new HashMap<>();

    @Override
    public List<String> complete(String typed) {
        return directory.find(typed, Permission.STUDENT_VIEW, school.getYearId()).stream().map(row -> {
            String value = row.id().toString();
            read.put(value, Optional.of(row));
            return value;
        }).toList();
    }

    @Override
    public String label(String value) {
        return find(value).map(StudentRow::name).orElse("");
    }

    /** The class, or the number of a student who is in none. */
    @Override
    public String detail(String value) {
        return find(value).map(row -> row.className() == null ? row.number() : row.className()).orElse("");
    }

    private Optional<StudentRow> find(String value) {
        boolean number = value != null && value.matches("\\d{1,18}");
        return number ? read.computeIfAbsent(value, v -> directory.find(Long.parseLong(v), Permission.STUDENT_VIEW, school.getYearId()))
                : Optional.empty();
    }
}
