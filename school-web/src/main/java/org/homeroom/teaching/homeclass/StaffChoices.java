package org.homeroom.teaching.homeclass;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeroom.web.form.Choices;

/** The staff for a type-ahead; the value is the id as text. */
@Named
@RequestScoped
public class StaffChoices implements Choices {
    @Inject
    TeachingService service;
    private final Map<String, Optional<ClassTeacher>> read = new HashMap<>();

    @Override
    public List<String> complete(String typed) {
        return service.find(typed).stream().map(member -> {
            String value = member.staffId().toString();
            read.put(value, Optional.of(member));
            return value;
        }).toList();
    }

    @Override
    public String label(String value) {
        return find(value).map(ClassTeacher::name).orElse("");
    }

    @Override
    public String detail(String value) {
        return find(value).map(member -> member.code() + " · " + member.jobTitle()).orElse("");
    }

    private Optional<ClassTeacher> find(String value) {
        boolean number = value != null && value.matches("\\d{1,18}");
        return number ? read.computeIfAbsent(value, v -> service.find(Long.parseLong(v))) : Optional.empty();
    }
}
