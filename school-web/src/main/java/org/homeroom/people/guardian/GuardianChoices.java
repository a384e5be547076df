package org.homeroom.people.guardian;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.homeroom.web.form.Choices;

/** Guardians for a type-ahead; the value is the id as text. */
@Named
@RequestScoped
public class GuardianChoices implements Choices {
    @Inject
    GuardianLookupService service;
    private final Map<String, Optional<GuardianChoice>> read = new HashMap<>();

    @Override
    public List<String> complete(String typed) {
        return service.find(typed).stream().map(choice -> {
            String value = choice.id().toString();
            read.put(value, Optional.of(choice));
            return value;
        }).toList();
    }

    @Override
    public String label(String value) {
        return find(value).map(GuardianChoice::name).orElse("");
    }

    @Override
    public String detail(String value) {
        return find(value).map(GuardianChoice::email).orElse("");
    }

    private Optional<GuardianChoice> find(String value) {
        boolean number = value != null && value.matches("\\d{1,18}");
        return number ? read.computeIfAbsent(value, v -> service.find(Long.parseLong(v))) : Optional.empty();
    }
}
